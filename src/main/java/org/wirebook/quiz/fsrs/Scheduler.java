package org.wirebook.quiz.fsrs;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

/**
 * What a review makes of a memory, how likely it is to be recalled later, and when to ask again: FSRS-6 with its
 * default weights. What is not given by the formulas is kept within the bounds of {@link Memory}. Immutable; any thread
 * may use it.
 */
public final class Scheduler {

    /** Days: a hundred years. */
    public static final int LONGEST_INTERVAL = 36_500;

    /** {@code w0} to {@code w20}. */
    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double DECAY = -W[20];

    /** Chosen so that {@code R} is 0.9 after {@code S} days. */
    private static final double FACTOR = pow(0.9, 1 / DECAY) - 1;

    private final double desiredRetention;

    /**
     * Schedules for a probability of recall.
     *
     * @param desiredRetention {@code r}: how likely something is to be recalled when it is asked again; above 0, below
     *     1
     */
    public Scheduler(double desiredRetention) {
        if (!(desiredRetention > 0 && desiredRetention < 1)) {
            throw new IllegalArgumentException("desired retention " + desiredRetention);
        }
        this.desiredRetention = desiredRetention;
    }

    /** The memory after the first review: {@code S = w[G-1]}, {@code D = w4 - e^(w5·(G-1)) + 1}. */
    public Memory first(Grade grade) {
        return Memory.within(W[grade.number() - 1], firstDifficulty(grade));
    }

    private static double firstDifficulty(Grade grade) {
        return W[4] - exp(W[5] * (grade.number() - 1)) + 1;
    }

    /**
     * The memory after a later review.
     *
     * @param memory after the review before
     * @param days {@code t}: whole days since then; 0 for another review on the same day
     */
    public Memory next(Memory memory, int days, Grade grade) {
        double stability;
        if (days == 0) {
            stability = sameDay(memory.stability(), grade);
        } else if (grade == Grade.AGAIN) {
            stability = forgotten(memory, retrievability(memory, days));
        } else {
            stability = recalled(memory, retrievability(memory, days), grade);
        }
        return Memory.within(stability, difficulty(memory.difficulty(), grade));
    }

    /** {@code S·e^(w17·(G-3+w18))·S^(-w19)}. A good or easy recall does not lower the stability; a hard one does. */
    private static double sameDay(double stability, Grade grade) {
        double factor = exp(W[17] * (grade.number() - 3 + W[18])) * pow(stability, -W[19]);
        return stability * (grade.compareTo(Grade.GOOD) >= 0 ? max(factor, 1) : factor);
    }

    /** {@code min(w11·D^(-w12)·((S+1)^w13 - 1)·e^(w14·(1-R)), S / e^(w17·w18))}. */
    private static double forgotten(Memory memory, double retrievability) {
        double left = W[11]
                * pow(memory.difficulty(), -W[12])
                * (pow(memory.stability() + 1, W[13]) - 1)
                * exp(W[14] * (1 - retrievability));
        return min(left, memory.stability() / exp(W[17] * W[18]));
    }

    /** {@code S·(1 + e^w8·(11-D)·S^(-w9)·(e^(w10·(1-R)) - 1))}, the growth times w15 if hard, times w16 if easy. */
    private static double recalled(Memory memory, double retrievability, Grade grade) {
        double growth = exp(W[8])
                * (11 - memory.difficulty())
                * pow(memory.stability(), -W[9])
                * (exp(W[10] * (1 - retrievability)) - 1);
        return switch (grade) {
            case AGAIN -> throw new IllegalArgumentException("not recalled");
            case HARD -> memory.stability() * (1 + growth * W[15]);
            case GOOD -> memory.stability() * (1 + growth);
            case EASY -> memory.stability() * (1 + growth * W[16]);
        };
    }

    /**
     * {@code w7·D0 + (1-w7)·(D - w6·(G-3)·(10-D)/9)}, where {@code D0} is the difficulty after an easy first review, as
     * the formula gives it, below the bound.
     */
    private static double difficulty(double difficulty, Grade grade) {
        double moved = difficulty - W[6] * (grade.number() - 3) * (10 - difficulty) / 9;
        return W[7] * firstDifficulty(Grade.EASY) + (1 - W[7]) * moved;
    }

    /**
     * How likely something is to be recalled: {@code R = (1 + F·t/S)^c}, with {@code c = -w20} and {@code F = 0.9^(1/c)
     * - 1}.
     *
     * @param memory after the last review
     * @param days {@code t}: days since then, 0 or more
     * @return 1 right after the review, falling towards 0
     */
    public double retrievability(Memory memory, double days) {
        if (!(days >= 0)) {
            throw new IllegalArgumentException("days " + days);
        }
        return pow(1 + FACTOR * days / memory.stability(), DECAY);
    }

    /**
     * When to ask again: after as many days as it takes until the probability of recall has fallen to the desired
     * retention, {@code (S/F)·(r^(1/c) - 1)}.
     *
     * @return whole days, 1 to {@value #LONGEST_INTERVAL}
     */
    public int interval(Memory memory) {
        double days = memory.stability() / FACTOR * (pow(desiredRetention, 1 / DECAY) - 1);
        return (int) min(max(Math.round(days), 1), LONGEST_INTERVAL);
    }
}
