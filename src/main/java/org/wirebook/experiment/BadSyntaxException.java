package org.wirebook.experiment;

/** A part of a line is not what it should be; whoever knows the line catches it. */
final class BadSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    BadSyntaxException(String advice) {
        super(advice);
        this.advice = advice;
    }

    /** What is wrong and what to write instead. */
    String advice() {
        return advice;
    }
}
