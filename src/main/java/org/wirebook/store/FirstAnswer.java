package org.wirebook.store;

/** What counts of a learner's first answer to a question; {@code given} and {@code ideas} as JSON. */
record FirstAnswer(
        String learner,
        QuestionStats.Subject subject,
        String given,
        boolean isRight,
        String ideas,
        int millis,
        boolean isSettled) {}
