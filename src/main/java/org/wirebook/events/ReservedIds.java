package org.wirebook.events;

import java.util.function.LongConsumer;

/**
 * Ids that grow across restarts, though most are given without a word to the disk: they are reserved there by the
 * thousand. What a crash leaves unused is skipped.
 */
public final class ReservedIds implements Ids, AutoCloseable {

    private static final int BLOCK = 1_000;

    private final LongConsumer reserve;
    private long last;
    private long end;

    /**
     * Goes on after the largest id that may have been given before.
     *
     * @param reserved the largest id that may have been given; 0 at the very beginning
     * @param reserve keeps a new largest id: when it returns, that survives a crash
     */
    public ReservedIds(long reserved, LongConsumer reserve) {
        this.reserve = reserve;
        this.last = reserved;
        this.end = reserved;
    }

    @Override
    public synchronized long next() {
        if (last == end) {
            reserve.accept(end + BLOCK);
            end += BLOCK;
        }
        return ++last;
    }

    @Override
    public synchronized long last() {
        return last;
    }

    /** Gives back what was reserved and not used. No id may be asked for afterwards. */
    @Override
    public synchronized void close() {
        if (last < end) {
            reserve.accept(last);
            end = last;
        }
    }
}
