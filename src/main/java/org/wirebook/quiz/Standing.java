package org.wirebook.quiz;

import java.util.List;
import org.wirebook.quiz.Activity.Week;

/**
 * How far a learner is.
 *
 * @param known false if nothing is kept of who asks
 * @param zone where their days begin; empty if they never said, and then it is UTC
 * @param read pages
 * @param ran claims that held for them
 * @param answers how many they gave
 * @param right how many of those were right; of others see {@code undecided}
 * @param undecided how many no run decided
 * @param due how many cards are to be asked again now
 * @param streak days in a row on which they answered
 * @param weeks of the last half year, the oldest first
 * @param ideas wrong ones that their last answers told of, the latest first
 * @param interviews the latest first
 */
record Standing(
        boolean known,
        String zone,
        Part read,
        Part ran,
        int answers,
        int right,
        int undecided,
        int due,
        int streak,
        List<Week> weeks,
        List<Known> chapters,
        List<Belief> ideas,
        List<Sitting> interviews) {

    /** Some of all, by their names. */
    record Part(List<String> done, int all) {}

    /**
     * A chapter.
     *
     * @param known of its cards
     * @param strength 0 to 1
     */
    record Known(String chapter, String title, int known, int cards, double strength) {}

    /**
     * A wrong idea.
     *
     * @param idea as somebody says it who holds it
     * @param question address of the question whose answer told of it
     * @param explained address of what the book says about it
     */
    record Belief(String idea, String question, String explained) {}

    /**
     * An interview.
     *
     * @param started date in the reader's language
     * @param answered how many questions
     */
    record Sitting(String url, String started, int answered, int right) {}

    /** How many of a hundred answers were right; 0 if none was decided. */
    int percent() {
        int decided = answers - undecided;
        return decided == 0 ? 0 : Math.round(100f * right / decided);
    }
}
