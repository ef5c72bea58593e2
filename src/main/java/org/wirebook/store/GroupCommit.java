package org.wirebook.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does all writing, in one thread. Those who wait at the same moment share a transaction, and with it one write to the
 * disk; whoever fails takes back what they did and nothing that others did.
 *
 * <p>One writer is not only faster. H2 writes its tables to the file one after another while transactions go on: a
 * crash then leaves a row of one that was under way, and not the row that belongs to it. When the only writer commits,
 * nothing is under way.
 *
 * <p>Threads: any; an interrupt of one that waits stops nothing.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    /** More would let the first of them wait too long. */
    private static final int MOST = 64;

    private static final String BEFORE = "before";

    private final Supplier<Jdbi> jdbi;
    private final Upkeep upkeep;
    private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), GroupCommit::thread);

    GroupCommit(Supplier<Jdbi> jdbi, Upkeep upkeep) {
        this.jdbi = jdbi;
        this.upkeep = upkeep;
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "store-writer");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does all of it or nothing, as if alone. When this returns it survives a crash.
     *
     * @param work must not wait for another write
     * @throws StoreException if the database is closed
     */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        var write = new Write<>(work);
        waiting.add(write);
        between(this::commitWaiting);
        return write.result();
    }

    /**
     * Does something when no transaction is under way, and before another begins; returns at once.
     *
     * @throws StoreException if the database is closed
     */
    void between(Runnable task) {
        try {
            writer.execute(task);
        } catch (RejectedExecutionException e) {
            throw new StoreException("the database is closed", e);
        }
    }

    private void commitWaiting() {
        List<Write<?>> group = new ArrayList<>();
        waiting.drainTo(group, MOST);
        if (group.isEmpty()) {
            return; // others took them along
        }
        try {
            upkeep.sync();
            jdbi.get().useTransaction(handle -> group.forEach(write -> write.doIn(handle)));
            group.forEach(Write::acknowledge);
            upkeep.tidy(group.size());
        } catch (RuntimeException | Error e) {
            log.error("cannot write", e);
            group.forEach(write -> write.fail(e));
        }
    }

    /** Waits for those that are under way; whoever comes later is refused. */
    @Override
    public void close() {
        writer.shutdown();
        boolean isOver = false;
        while (!isOver) {
            try {
                isOver = writer.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static final class Write<T> {

        private final HandleCallback<T, RuntimeException> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Throwable failure;

        Write(HandleCallback<T, RuntimeException> work) {
            this.work = work;
        }

        void doIn(Handle handle) {
            handle.savepoint(BEFORE);
            try {
                result = work.withHandle(handle);
                handle.releaseSavepoint(BEFORE);
            } catch (RuntimeException | Error e) {
                handle.rollbackToSavepoint(BEFORE);
                failure = e;
            }
        }

        void acknowledge() {
            if (failure == null) {
                done.complete(result);
            } else {
                done.completeExceptionally(failure);
            }
        }

        void fail(Throwable cause) {
            done.completeExceptionally(failure == null ? cause : failure);
        }

        T result() {
            try {
                return done.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failed) {
                    throw failed;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e;
            }
        }
    }
}
