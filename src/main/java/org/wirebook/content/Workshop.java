package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A few threads that work through a list. Its threads end when it is closed. */
final class Workshop implements AutoCloseable {

    private final ExecutorService threads;

    Workshop() {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> new Thread(work, "book-reader-" + number.incrementAndGet()));
    }

    /**
     * Does the work for every item and waits for all of it.
     *
     * @return results in the order of the items
     * @throws IllegalStateException if this thread is interrupted while it waits
     */
    <T, R> List<R> map(List<T> items, Function<T, R> work) {
        List<Future<R>> futures = new ArrayList<>(items.size());
        items.forEach(item -> futures.add(threads.submit(() -> work.apply(item))));
        List<R> results = new ArrayList<>(items.size());
        futures.forEach(future -> results.add(result(future)));
        return results;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the book", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("reading the book failed", failed.getCause());
        }
    }

    /** Drops what has not begun; what has ends soon and by itself. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
