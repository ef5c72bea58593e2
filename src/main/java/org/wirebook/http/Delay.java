package org.wirebook.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.web.HttpProblem;

/**
 * {@code /delay/2}: an echo that comes late. While it waits a request holds no thread; one timer thread serves all, and
 * hands each answer to a thread of the container.
 */
final class Delay implements AutoCloseable {

    static final int MOST_SECONDS = 10;
    static final int MOST_CONTENT_BYTES = 8_192;

    private static final Logger log = LoggerFactory.getLogger(Delay.class);
    private static final int MOST_WAITING = 5_000;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "demo-delay");
        thread.setDaemon(true);
        return thread;
    });

    /** @throws HttpProblem 503 if 5000 requests are waiting already */
    void answer(Exchange exchange) throws IOException {
        Duration delay = Numbers.seconds(exchange.variable("seconds"), "seconds", MOST_SECONDS);
        var echo = Echo.whole(exchange, MOST_CONTENT_BYTES);
        if (delay.isZero()) {
            exchange.sendEcho(echo);
            return;
        }
        if (!places.tryAcquire()) {
            throw HttpProblem.of(503, "Too many requests are waiting here.")
                    .with("Retry-After", String.valueOf(MOST_SECONDS));
        }
        AsyncContext waiting = exchange.request().startAsync();
        waiting.setTimeout(0); // ours is the only clock
        waiting.addListener(new GivesPlaceBack(places));
        Runnable end = () -> waiting.start(() -> finish(waiting, exchange, echo));
        var unused = timer.schedule(end, delay.toMillis(), TimeUnit.MILLISECONDS); // nobody waits for it here
    }

    private static void finish(AsyncContext waiting, Exchange exchange, Object echo) {
        try {
            exchange.sendEcho(echo);
        } catch (IOException e) {
            log.debug("the reader left: {}", e.getMessage());
        } finally {
            waiting.complete();
        }
    }

    /** Ends the timer. Who still waits is answered by the container, which closes the connection. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    private record GivesPlaceBack(Semaphore places) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            places.release();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
