package org.wirebook.quiz;

import org.jspecify.annotations.Nullable;
import org.wirebook.question.Face;

/**
 * A review, for its template: a question to answer, or what came of an answer, or that there is nothing to do.
 *
 * @param known whether this reader has answered anything yet
 * @param left how many questions are to be asked now, this one included
 * @param fresh whether nothing is due, and what is asked is new
 * @param page title of the page that the question is about
 * @param to where answers go
 * @param key of the answer to come
 * @param asked when the question was asked, in milliseconds
 * @param next address of what comes after an answer
 * @param day when something is due next, or empty
 * @param due how many are due on that day
 */
record ReviewView(
        boolean known,
        int left,
        boolean fresh,
        String page,
        @Nullable Face face,
        @Nullable OutcomeView outcome,
        String to,
        String key,
        String asked,
        String next,
        String day,
        int due) {}
