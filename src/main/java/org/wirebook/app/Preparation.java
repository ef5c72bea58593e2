package org.wirebook.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.wirebook.content.Book;
import org.wirebook.content.BookReader;
import org.wirebook.content.ContentException;
import org.wirebook.store.Database;
import org.wirebook.store.StoreException;

/**
 * Reads the book and opens the database, each in a thread of its own: they know nothing of each other, nor of the
 * server that gets ready meanwhile.
 */
final class Preparation {

    private final FutureTask<Book> reading;
    private final FutureTask<Database> opening;

    private Preparation(FutureTask<Book> reading, FutureTask<Database> opening) {
        this.reading = reading;
        this.opening = opening;
    }

    /** @param content the folder of the book: the one that the operator named, or the one of the WAR */
    static Preparation begin(String contextPath, Path content, Config config) {
        BookReader reader = Application.reader(contextPath);
        boolean isOfWar = config.content().isEmpty();
        return new Preparation(
                begin("book", () -> isOfWar ? reader.readChecked(content) : reader.read(content)),
                begin("store", () -> Database.open(config.data())));
    }

    private static <T> FutureTask<T> begin(String name, Callable<T> work) {
        var task = new FutureTask<>(work);
        new Thread(task, name).start();
        return task;
    }

    /**
     * Waits for the book.
     *
     * @throws StartupException if it cannot be served as it is
     */
    Book book() {
        return finished(reading);
    }

    /**
     * Waits for the database.
     *
     * @throws StartupException if it cannot be opened
     */
    Database database() {
        return finished(opening);
    }

    private static <T> T finished(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException expected) {
                throw new StartupException(String.valueOf(expected.getMessage()), expected);
            }
            if (e.getCause() instanceof ContentException expected) {
                throw new StartupException("the book cannot be served as it is:\n" + expected.getMessage(), expected);
            }
            throw new IllegalStateException("a fault of ours", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the site got ready", e);
        }
    }
}
