package org.wirebook.http;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.web.DaemonThreads;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.OnComplete;

/**
 * Answers that take their time. While it waits a request holds no thread: one timer thread serves all, and hands each
 * step to a thread of the container.
 */
final class Later implements AutoCloseable {

    /** A part of an answer. One step of a request runs at a time. */
    @FunctionalInterface
    interface Step {

        /** Returns the pause before this step runs again, or empty when the answer is complete. */
        Optional<Duration> run() throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(Later.class);
    private static final int MOST_WAITING = 5_000;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DaemonThreads("demo-timer-"));

    /**
     * Runs the step after a pause, and again after each pause it returns. Returns at once; the request stays open.
     *
     * @throws HttpProblem 503 if 5000 requests wait already
     */
    void answer(Exchange exchange, Duration pause, Step step) {
        if (!places.tryAcquire()) {
            throw HttpProblem.of(503, "Too many requests are waiting here.").with("Retry-After", "10");
        }
        AsyncContext request = exchange.request().startAsync();
        request.setTimeout(0); // ours is the only clock
        request.addListener(new OnComplete(places::release));
        schedule(request, pause, step);
    }

    private void schedule(AsyncContext request, Duration pause, Step step) {
        Runnable next = () -> request.start(() -> run(request, step));
        var unused = timer.schedule(next, pause.toMillis(), TimeUnit.MILLISECONDS); // the request waits, not we
    }

    private void run(AsyncContext request, Step step) {
        Optional<Duration> pause = Optional.empty();
        try {
            pause = step.run();
        } catch (BrokenOffException e) {
            request.dispatch(); // the servlet API has no way to break off but an exception from a servlet
            return;
        } catch (IOException e) {
            log.debug("the reader left: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("an answer broke off", e);
        }
        if (pause.isPresent()) {
            schedule(request, pause.get(), step);
        } else {
            request.complete();
        }
    }

    /** Ends the timer. The connections of those who wait are the container's to close. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
