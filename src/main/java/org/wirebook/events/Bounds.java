package org.wirebook.events;

/**
 * How much a channel keeps: the newest events, at least one.
 *
 * @param mostEvents how many
 * @param mostBytes of memory, roughly
 */
public record Bounds(int mostEvents, int mostBytes) {
    public Bounds {
        if (mostEvents < 1 || mostBytes < 1) {
            throw new IllegalArgumentException(mostEvents + " events, " + mostBytes + " bytes");
        }
    }
}
