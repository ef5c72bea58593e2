package org.wirebook.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirebook.question.Face;

/**
 * The questions of a page one at a time, for the template: one to answer, or what came of an answer, or the end.
 *
 * @param course all questions in the order they are asked
 * @param to where answers go
 * @param place where the answer is given
 * @param key of the answer to come
 * @param asked when the question was asked, in milliseconds
 * @param next address of what comes after an answer
 * @param again address of the same question
 * @param right how many were answered rightly, last time each
 */
record QuizView(
        PageLink page,
        List<Stop> course,
        @Nullable Face face,
        @Nullable OutcomeView outcome,
        String to,
        String place,
        String key,
        String asked,
        @Nullable String next,
        @Nullable String again,
        boolean done,
        long right,
        String progress) {

    /** The page the questions are about. */
    record PageLink(String title, String url) {}

    /**
     * A question of the course.
     *
     * @param standing how it was answered last: new, right, wrong
     */
    record Stop(int number, String url, String standing, boolean current) {}
}
