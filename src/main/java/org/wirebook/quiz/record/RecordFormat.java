package org.wirebook.quiz.record;

/**
 * The format: a JSON object with {@code format}, {@code version}, {@code zone}, {@code interviews}, {@code attempts}
 * and {@code marks}. It holds no id by which we know the learner or an interview: an attempt names the interview it
 * belongs to by its place in the list, counted from 1. What is empty, or goes without saying, is left out of attempts.
 */
final class RecordFormat {

    static final String NAME = "wirebook-record";
    static final int VERSION = 1;

    private RecordFormat() {}
}
