package org.wirebook.quiz;

import org.wirebook.question.Face;

/**
 * The question of an interview that is to be answered now, for the template. It tells nothing of the answers before.
 *
 * @param to where answers go
 * @param key of the answer to come
 * @param asked when the question was asked, in milliseconds
 * @param number of the question, from 1
 * @param of how many there are
 * @param leftOut how many are not asked, because the book has changed
 * @param ends when the time is over, in milliseconds
 * @param left until then: {@code 9:42}
 * @param all where interviews begin
 */
record SittingView(
        String to,
        Face face,
        String key,
        String asked,
        int number,
        int of,
        int leftOut,
        String ends,
        String left,
        String all) {}
