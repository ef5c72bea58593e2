package org.wirebook.quiz.fsrs;

/**
 * How well somebody remembers something, right after a review.
 *
 * @param stability {@code S}: days until it is recalled with a probability of 0.9; {@value #LEAST_STABILITY} to
 *     {@value #MOST_STABILITY}
 * @param difficulty {@code D}: how hard it is to make more stable; {@value #LEAST_DIFFICULTY} to
 *     {@value #MOST_DIFFICULTY}
 */
public record Memory(double stability, double difficulty) {

    /** Days: a minute and a half. */
    static final double LEAST_STABILITY = 0.001;

    /** Days: a hundred years. */
    static final double MOST_STABILITY = 36_500;

    static final double LEAST_DIFFICULTY = 1;
    static final double MOST_DIFFICULTY = 10;

    /** @throws IllegalArgumentException if either lies outside of its bounds */
    public Memory {
        if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY)) {
            throw new IllegalArgumentException("stability " + stability);
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
            throw new IllegalArgumentException("difficulty " + difficulty);
        }
    }

    /** The memory with what lies outside of the bounds set to the bound. */
    static Memory within(double stability, double difficulty) {
        return new Memory(
                Math.min(Math.max(stability, LEAST_STABILITY), MOST_STABILITY),
                Math.min(Math.max(difficulty, LEAST_DIFFICULTY), MOST_DIFFICULTY));
    }
}
