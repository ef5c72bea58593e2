package org.wirebook.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an interview, for the template. Texts are HTML of ours unless they say otherwise.
 *
 * @param started when it began, as the learner writes it
 * @param of how many questions count
 * @param used of its time: {@code 9:42}
 * @param minutes how long it might have taken
 * @param unanswered how many questions had no answer in the end
 * @param leftOut how many were not asked, because the book has changed
 * @param strongest title of a chapter; null if none stands out
 * @param weakest the same
 * @param ideas the wrong ideas that answers told of, each once
 * @param all where interviews begin
 */
record ReportView(
        String started,
        int right,
        int of,
        String used,
        long minutes,
        int unanswered,
        int leftOut,
        @Nullable String strongest,
        @Nullable String weakest,
        List<Part> chapters,
        List<Entry> entries,
        List<Idea> ideas,
        String all,
        String progress) {

    /** A chapter that was asked about. */
    record Part(String title, int right, int of) {}

    /** A wrong idea in plain text, and where the book says what is true. */
    record Idea(String text, String place) {}

    /**
     * A question.
     *
     * @param mark right, wrong, undecided, unanswered, changed since it was answered, or left-out
     * @param page title of its page
     * @param given the answer, part by part
     * @param wanted the right one, where the answer was not
     * @param took how long it took, or empty
     * @param outcome what is to be said of the answer; null if there is none
     * @param again where it can be answered
     */
    record Entry(
            int number,
            String mark,
            String page,
            String ask,
            List<String> given,
            List<String> wanted,
            String took,
            @Nullable OutcomeView outcome,
            String again) {}
}
