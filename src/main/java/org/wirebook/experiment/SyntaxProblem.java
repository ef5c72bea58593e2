package org.wirebook.experiment;

/**
 * What is wrong with one line of an experiment file, and what to write instead.
 *
 * @param line 1-based
 */
public record SyntaxProblem(int line, Sentence advice) {

    /** For authors, in English, without the line. */
    public String message() {
        return advice.toString();
    }

    /** For readers, with the line, in the language of this tag. */
    public String in(String language) {
        return Sentence.of(Advice.IN_LINE, line, advice.in(language)).in(language);
    }

    @Override
    public String toString() {
        return in("en");
    }
}
