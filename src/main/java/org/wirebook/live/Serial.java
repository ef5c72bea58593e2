package org.wirebook.live;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that any thread may ask for and one at a time does. Who asks while another works leaves it to that one and goes
 * on: nobody waits, and no lock is held while something is sent.
 */
final class Serial {

    private final Runnable work;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param work done at least once after it was asked for; what it writes, its next run sees */
    Serial(Runnable work) {
        this.work = work;
    }

    /** If the work fails, it may be asked for again. */
    void run() {
        if (asked.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            attempt();
            seen = asked.addAndGet(-seen);
        }
    }

    private void attempt() {
        boolean isDone = false;
        try {
            work.run();
            isDone = true;
        } finally {
            if (!isDone) {
                asked.set(0);
            }
        }
    }
}
