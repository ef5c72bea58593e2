package org.wirebook.quiz;

import java.util.List;
import org.wirebook.quiz.fsrs.Grade;

/**
 * How fast somebody usually answers, and what an answer of theirs therefore shows.
 *
 * @param medianMillis {@value #UNKNOWN} if we have not seen enough of their answers to tell
 */
record Habit(int medianMillis) {

    /** A time that is not known. */
    static final int UNKNOWN = -1;

    /** How many of the latest times tell how fast somebody is. */
    static final int MOST_TIMES = 50;

    /** Fewer tell nothing: the first answers are slow, because all is new. */
    private static final int LEAST_TIMES = 5;

    private static final int GUESSING = 1;
    private static final int CERTAIN = 3;

    /**
     * The habit of somebody.
     *
     * @param millis how long their latest answers took, in any order; {@value #UNKNOWN} does not count
     */
    static Habit of(List<Integer> millis) {
        int[] known = millis.stream()
                .mapToInt(Integer::intValue)
                .filter(time -> time >= 0)
                .sorted()
                .toArray();
        if (known.length < LEAST_TIMES) {
            return new Habit(UNKNOWN);
        }
        long middle = (long) known[(known.length - 1) / 2] + known[known.length / 2];
        return new Habit((int) (middle / 2));
    }

    /**
     * How well something was recalled. Wrong is AGAIN; right is HARD if it was a guess or took more than twice the
     * median, EASY if they were certain and took no longer than the median, else GOOD. As long as a time is not known,
     * it makes nothing hard or easy.
     *
     * @param sure 0 not said, 1 guessing, 2 fairly, 3 certain
     * @param millis how long it took, or {@value #UNKNOWN}
     */
    Grade grade(boolean isRight, int sure, int millis) {
        if (!isRight) {
            return Grade.AGAIN;
        }
        boolean isTimed = millis >= 0 && medianMillis >= 0;
        if (sure == GUESSING || (isTimed && millis > 2L * medianMillis)) {
            return Grade.HARD;
        }
        return isTimed && sure == CERTAIN && millis <= medianMillis ? Grade.EASY : Grade.GOOD;
    }
}
