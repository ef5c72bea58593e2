package org.wirebook.events;

import java.util.List;

/** Where a channel keeps its events so that they survive a restart. Called by one thread at a time. */
public interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public Kept kept() {
            return new Kept(List.of(), 0);
        }

        @Override
        public void append(Event event, long withdrawn) {}

        @Override
        public void drop(long upTo) {}
    };

    /**
     * What was kept.
     *
     * @param events with ascending ids
     * @param dropped the largest id that was kept once and is no more; 0 if nothing was dropped
     */
    record Kept(List<Event> events, long dropped) {
        public Kept {
            events = List.copyOf(events);
        }
    }

    Kept kept();

    /**
     * Keeps an event before any reader sees it. When this returns it survives a crash.
     *
     * @param withdrawn the id of an event that is to be read no more; 0 if none is
     * @throws RuntimeException if it cannot; then the event does not happen
     */
    void append(Event event, long withdrawn);

    /** The channel keeps nothing up to this id any more. */
    void drop(long upTo);
}
