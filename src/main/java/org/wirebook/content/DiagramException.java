package org.wirebook.content;

/** A diagram that is not in the subset we draw. The message says what to write instead. */
final class DiagramException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    DiagramException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line within the fence, from 1. */
    int line() {
        return line;
    }
}
