package org.wirebook.quiz.fsrs;

/** How well something was recalled, from worst to best. */
public enum Grade {
    /** It was forgotten. */
    AGAIN(1),
    /** It was recalled with trouble. */
    HARD(2),
    GOOD(3),
    /** It was recalled at once and for certain. */
    EASY(4);

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    /** {@code G} in the formulas: 1 to 4. */
    int number() {
        return number;
    }
}
