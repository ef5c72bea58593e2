package org.wirebook.live;

/** A client that is being served now, or waits. Threads: any; nothing here blocks. */
interface Reader {

    /**
     * Looks at the clock: is a heartbeat due, has the client waited long enough, does it still read?
     *
     * @param nanos of {@link System#nanoTime}
     */
    void tick(long nanos);

    /** The site stops: the client is told so that it comes again, elsewhere or later. */
    void leave();
}
