package org.wirebook.experiment;

/**
 * How much an experiment file may hold.
 *
 * @param octets of the text in UTF-8
 * @param steps in the file
 * @param fieldsPerStep field lines of one request
 */
public record SourceLimits(int octets, int steps, int fieldsPerStep) {

    /** For the files of the book: 64 KiB, 60 steps of up to 60 fields. */
    public static final SourceLimits AUTHOR = new SourceLimits(65_536, 60, 60);

    /** For a text that a reader edited: 16 KiB, 10 steps of up to 40 fields. */
    public static final SourceLimits READER = new SourceLimits(16_384, 10, 40);
}
