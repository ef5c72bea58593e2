package org.wirebook.content;

/**
 * Something in the content folder that must be mended before it can be served.
 *
 * @param file relative to the content folder, with {@code /} between its parts
 * @param line 1-based; 0 when the whole file is meant
 * @param message what is wrong and what to do, one line
 */
public record ContentProblem(String file, int line, String message) {

    /** As compilers print it: {@code file:line: message}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
