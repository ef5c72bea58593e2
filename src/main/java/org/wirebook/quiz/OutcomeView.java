package org.wirebook.quiz;

import java.util.List;

/**
 * What came of an answer, for its template. Texts are HTML of ours unless they say otherwise.
 *
 * @param key of the answer
 * @param undecided whether a run decided nothing
 * @param surprising whether it came otherwise than the author of the question expected
 * @param rows what could be chosen, ordered or paired; none for what was written
 * @param said what the reader wrote; plain
 * @param wanted what would have been right to write; plain
 * @param sure as {@link Submission#sure}
 * @param place where the page explains it
 * @param run id of the reader's own run, or empty
 * @param transcript of that run, or empty
 * @param due the day when it is asked again, or empty
 */
record OutcomeView(
        String key,
        boolean right,
        boolean undecided,
        boolean surprising,
        String ask,
        List<Row> rows,
        String said,
        String wanted,
        int sure,
        List<Belief> mistakes,
        String why,
        String place,
        List<SourceView> sources,
        String run,
        String transcript,
        String due) {

    /**
     * An option, or an item.
     *
     * @param mark right, missed, wrong or left
     * @param aside what should have been said of it
     */
    record Row(String mark, String html, String aside) {}

    /** A wrong idea that the answer tells of, in plain text, and what is to be said of it. */
    record Belief(String idea, String why) {}

    /** Where a standard says it. */
    record SourceView(String label, String url) {}
}
