package org.wirebook.experiment;

/** A part of a line is not what it should be; whoever knows the line catches it. */
final class BadSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence advice;

    BadSyntaxException(Advice advice, Object... arguments) {
        this(Sentence.of(advice, arguments));
    }

    private BadSyntaxException(Sentence advice) {
        super(advice.toString());
        this.advice = advice;
    }

    /** What is wrong and what to write instead. */
    Sentence advice() {
        return advice;
    }
}
