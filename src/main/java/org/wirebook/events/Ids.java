package org.wirebook.events;

/** Where events get their ids from: one source for all channels. Threads: any. */
public interface Ids {

    /** A larger number than any before, across restarts too. */
    long next();

    /** The largest number given so far; 0 if none was. */
    long last();
}
