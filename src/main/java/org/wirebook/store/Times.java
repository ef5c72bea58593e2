package org.wirebook.store;

import java.util.Arrays;

/** Times in milliseconds, of which there may be a million. For one thread. */
final class Times {

    private int[] millis = new int[8];
    private int count;

    void add(int time) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = time;
    }

    /** -1 if there are none. */
    int median() {
        if (count == 0) {
            return -1;
        }
        int[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }
}
