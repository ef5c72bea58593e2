package org.wirebook.web;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A value that is made when it is first asked for; who asks meanwhile waits for it. Any thread may ask. */
public final class Once<T> implements Supplier<T> {

    private final FutureTask<T> made;
    private volatile boolean isMade;

    public Once(Supplier<T> making) {
        this.made = new FutureTask<>(() -> {
            T value = making.get();
            isMade = true;
            return value;
        });
    }

    /** Whether it would be given at once; never if it could not be made. */
    public boolean isMade() {
        return isMade && made.isDone();
    }

    @Override
    public T get() {
        try {
            made.run(); // does nothing when it has been done, or another thread does it
            return made.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread made it", e);
        }
    }
}
