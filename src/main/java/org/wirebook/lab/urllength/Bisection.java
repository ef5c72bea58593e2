package org.wirebook.lab.urllength;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A search for the size from which on something is so: doubles until it is, then halves the interval until two
 * neighbours differ.
 *
 * @param probes in the order they were sent
 * @param below the largest size where it is not so; 0 if it is so from the beginning
 * @param from the smallest size where it is so; empty if no size up to the end is
 */
record Bisection(List<Probe> probes, int below, OptionalInt from) {
    Bisection {
        probes = List.copyOf(probes);
    }

    /**
     * Searches.
     *
     * @param first the size to begin with
     * @param last no size is larger
     * @param probe tries a size
     * @param isBeyond whether it is so; once it is, it must be so for every larger size
     */
    static Bisection search(int first, int last, IntFunction<Probe> probe, Predicate<Probe> isBeyond) {
        var probes = new ArrayList<Probe>();
        int below = 0;
        int size = first;
        while (!tryOut(size, probe, probes, isBeyond)) {
            below = size;
            if (size == last) {
                return new Bisection(probes, below, OptionalInt.empty());
            }
            size = (int) Math.min(last, 2L * size);
        }
        int from = size;
        int low = Math.max(below, first - 1);
        while (from - low > 1) {
            int middle = low + (from - low) / 2;
            if (tryOut(middle, probe, probes, isBeyond)) {
                from = middle;
            } else {
                low = middle;
                below = middle;
            }
        }
        return new Bisection(probes, below, OptionalInt.of(from));
    }

    private static boolean tryOut(int size, IntFunction<Probe> probe, List<Probe> probes, Predicate<Probe> isBeyond) {
        Probe result = probe.apply(size);
        probes.add(result);
        return isBeyond.test(result);
    }
}
