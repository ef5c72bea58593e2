package org.wirebook.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where interviews begin, for the template.
 *
 * @param to where the form goes
 * @param questions how many are asked
 * @param minutes that can be chosen
 * @param usual those of them that are chosen already
 * @param earlier the learner's interviews, the latest first
 */
record InterviewsView(
        String to, int questions, List<Part> chapters, List<Integer> minutes, int usual, List<Earlier> earlier) {

    /**
     * A chapter to be asked about.
     *
     * @param questions how many it has to choose from
     */
    record Part(String id, String title, int questions) {}

    /**
     * An interview that was begun.
     *
     * @param minutes how long it may take
     * @param score null as long as it goes on: until then nobody learns what was right
     */
    record Earlier(
            String url,
            String started,
            long minutes,
            @Nullable Tally score) {}

    /** @param of how many questions count */
    record Tally(int right, int of) {}
}
