package org.wirebook.question;

/** What was given is no answer to this question, neither right nor wrong: an option that is not there, or nothing. */
public final class ImpossibleAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    ImpossibleAnswerException(String message) {
        super(message);
    }
}
