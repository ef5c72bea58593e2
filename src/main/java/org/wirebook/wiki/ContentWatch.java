package org.wirebook.wiki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.content.Book;
import org.wirebook.content.ContentException;
import org.wirebook.content.ContentProblem;
import org.wirebook.web.Happenings;
import org.wirebook.web.Json;

/** Opens the book anew when a file of it is saved, and tells the open pages. One thread of its own. */
final class ContentWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ContentWatch.class);
    private static final long SETTLE_MILLIS = 60; // editors write a file in several steps

    private final Path content;
    private final Library library;
    private final Changes changes;
    private final Happenings happenings;
    private final WatchService watcher;
    private final Thread thread;

    private ContentWatch(Path content, Library library, Changes changes, Happenings happenings, WatchService watcher) {
        this.content = content;
        this.library = library;
        this.changes = changes;
        this.happenings = happenings;
        this.watcher = watcher;
        this.thread = new Thread(this::watch, "content-watch");
    }

    static ContentWatch start(Path content, Library library, Changes changes, Happenings happenings) {
        try {
            var watch = new ContentWatch(
                    content,
                    library,
                    changes,
                    happenings,
                    FileSystems.getDefault().newWatchService());
            watch.register();
            watch.thread.setDaemon(true);
            watch.thread.start();
            return watch;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + content, e);
        }
    }

    /** A watch covers one folder, not those below it; registering again is harmless. */
    private void register() throws IOException {
        List<Path> folders;
        try (var files = Files.walk(content)) {
            folders = files.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            folder.register(
                    watcher,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    private void watch() {
        try {
            while (true) {
                drain(watcher.take());
                for (WatchKey more = settle(); more != null; more = settle()) {
                    drain(more);
                }
                register();
                reopen();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            log.debug("no longer watching {}", content);
        } catch (IOException e) {
            log.warn("no longer watching {}: {}", content, e.getMessage());
        }
    }

    private @Nullable WatchKey settle() throws InterruptedException {
        return watcher.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void drain(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    private void reopen() {
        try {
            Book before = library.shelf().book();
            library.reopen();
            changes.changed();
            happenings.changed(library.shelf().book().differing(before));
        } catch (ContentException e) {
            List<String> messages =
                    e.problems().stream().map(ContentProblem::toString).toList();
            changes.broken(Json.line(messages));
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            log.debug("while closing", e);
        }
    }
}
