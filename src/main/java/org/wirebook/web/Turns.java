package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How many may do something costly at once, all in all and for each visitor. A visitor is an address: who shares one,
 * shares its turns. For use from any thread; nobody waits.
 */
public final class Turns {

    private final int perVisitor;
    private final Semaphore places;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * @param perVisitor more are answered 429
     * @param atOnce more are answered 503
     */
    public Turns(int perVisitor, int atOnce) {
        this.perVisitor = perVisitor;
        this.places = new Semaphore(atOnce);
    }

    /**
     * Does the work in a turn of the visitor of this request.
     *
     * @throws HttpProblem 429 or 503 with {@code Retry-After} (RFC 6585 §4, RFC 9110 §15.6.4)
     */
    public <T> T take(HttpServletRequest request, Supplier<T> work) {
        return take(begin(request), work);
    }

    private HttpProblem refusal(int status) {
        return status == 429
                ? HttpProblem.told(429, "problem.turns", perVisitor)
                : HttpProblem.told(503, "problem.runs-503");
    }

    /**
     * The same, refusing in these words.
     *
     * @param words what to say for 429, and for 503
     */
    public <T> T take(HttpServletRequest request, IntFunction<String> words, Supplier<T> work) {
        return take(begin(request, status -> HttpProblem.of(status, words.apply(status))), work);
    }

    private static <T> T take(Runnable turn, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            turn.run();
        }
    }

    /**
     * Begins a turn that outlasts the request.
     *
     * @return ends it; must be run, once or more, by any thread
     * @throws HttpProblem as {@link #take}
     */
    public Runnable begin(HttpServletRequest request) {
        return begin(request, this::refusal);
    }

    private Runnable begin(HttpServletRequest request, IntFunction<HttpProblem> refusal) {
        String visitor = request.getRemoteAddr();
        if (taken.merge(visitor, 1, Integer::sum) > perVisitor) {
            end(visitor);
            throw refusal.apply(429).with("Retry-After", "1");
        }
        if (!places.tryAcquire()) {
            end(visitor);
            throw refusal.apply(503).with("Retry-After", "1");
        }
        var isTaken = new AtomicBoolean(true);
        return () -> {
            if (isTaken.getAndSet(false)) {
                places.release();
                end(visitor);
            }
        };
    }

    private void end(String visitor) {
        taken.computeIfPresent(visitor, (same, count) -> count == 1 ? null : count - 1);
    }
}
