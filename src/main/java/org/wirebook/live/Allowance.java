package org.wirebook.live;

/** Memory that all connections share: what one of them holds the others cannot have. Threads: any; nobody waits. */
final class Allowance {

    private long left;

    Allowance(long octets) {
        this.left = octets;
    }

    private synchronized boolean take(long octets) {
        if (octets > left) {
            return false;
        }
        left -= octets;
        return true;
    }

    private synchronized void give(long octets) {
        left += octets;
    }

    /** What one connection holds. */
    final class Share {
        private final long most;
        private long held;
        private boolean isClosed;

        Share(long most) {
            this.most = most;
        }

        /** Holds so many octets more; false if that is too much for one, or for all. */
        synchronized boolean take(long octets) {
            if (isClosed || held + octets > most || !Allowance.this.take(octets)) {
                return false;
            }
            held += octets;
            return true;
        }

        synchronized void give(long octets) {
            if (!isClosed) {
                held -= octets;
                Allowance.this.give(octets);
            }
        }

        /** Gives everything back; nothing more can be taken. */
        synchronized void close() {
            give(held);
            isClosed = true;
        }
    }
}
