package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

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
     * Begins some work; the supplier waits for it. Work may wait for what was begun before it.
     *
     * @throws IllegalStateException from the supplier, if its thread is interrupted while it waits
     */
    <R> Supplier<R> begin(Supplier<R> work) {
        Future<R> future = threads.submit(work::get);
        return () -> result(future);
    }

    /**
     * Does the work for every item and waits for all of it.
     *
     * @return results in the order of the items
     * @throws IllegalStateException if this thread is interrupted while it waits
     */
    <T, R> List<R> map(List<T> items, Function<T, R> work) {
        List<Supplier<R>> begun = new ArrayList<>(items.size());
        items.forEach(item -> begun.add(begin(() -> work.apply(item))));
        return begun.stream().map(Supplier::get).toList();
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
