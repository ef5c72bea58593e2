package org.wirebook.experiment;

/**
 * What is wrong with one line of an experiment file, and what to write instead.
 *
 * @param line 1-based
 * @param message for the author, in English
 */
public record SyntaxProblem(int line, String message) {

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
