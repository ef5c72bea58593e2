package org.wirebook.web;

/**
 * Where octets for one client go: a piece at a time, without a thread that waits while the client reads. Threads: one
 * at a time.
 */
public interface Outlet {

    /** Whoever sends. What is called here must not block. */
    interface Owner {

        /** A piece is on its way: there is room for the next. May be called before {@link #send} returns. */
        void sent();

        /** The client is gone. */
        void failed(Throwable failure);
    }

    /**
     * Sends a piece, at once. The next may follow when the owner has been told that this one is sent.
     *
     * @param octets not to be changed any more; many outlets may be given the same
     */
    void send(byte[] octets);
}
