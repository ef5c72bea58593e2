package org.wirebook.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.CountingCallback;

/**
 * Counts the requests in flight, so that a server can wait for them before it stops. What still comes over a kept
 * connection meanwhile is served as well, since its sender could not know; Jetty's own handler would answer 503.
 */
final class Draining extends Handler.Wrapper {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final CountDownLatch drained = new CountDownLatch(1);
    private volatile boolean draining;

    Draining(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        inFlight.incrementAndGet();
        var counted = new CountingCallback(callback, 1) {
            @Override
            public void completed() {
                left();
            }
        };
        try {
            if (super.handle(request, response, counted)) {
                return true;
            }
            left();
            return false;
        } catch (Exception e) {
            Response.writeError(request, response, counted, e);
            return true;
        }
    }

    private void left() {
        if (inFlight.decrementAndGet() == 0 && draining) {
            drained.countDown();
        }
    }

    /** Waits until no request is in flight; false if there still are some in the end. */
    boolean await(Duration limit) {
        draining = true;
        if (inFlight.get() == 0) {
            return true;
        }
        try {
            return drained.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
