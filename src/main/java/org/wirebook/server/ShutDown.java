package org.wirebook.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The end on SIGTERM, SIGINT or SIGHUP: drain, close, and exit with status 0, since stopping on request is no failure.
 * A server that has only begun to start is let finish, so that no migration of the database is cut in two.
 */
final class ShutDown {

    private static final Duration PATIENCE = Duration.ofMillis(4800);

    private final CompletableFuture<EmbeddedServer> started = new CompletableFuture<>();
    private final Runnable afterwards;

    private ShutDown(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    /**
     * From now on a signal is heeded.
     *
     * @param afterwards runs last, before the JVM ends
     */
    static ShutDown onSignal(Runnable afterwards) {
        var shutDown = new ShutDown(afterwards);
        Runtime.getRuntime().addShutdownHook(new Thread(shutDown::run, "shut-down"));
        return shutDown;
    }

    /** Says what to stop. */
    void started(EmbeddedServer server) {
        started.complete(server);
    }

    /** Says that there will be nothing to stop: the JVM ends with the status that is chosen elsewhere. */
    void failed(RuntimeException failure) {
        started.completeExceptionally(failure);
    }

    private void run() {
        var closing = new Thread(this::close, "close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!started.isCompletedExceptionally()) {
            afterwards.run();
            Runtime.getRuntime().halt(0); // or else the status is 128 and the number of the signal
        }
    }

    private void close() {
        started.handle((server, failure) -> {
                    if (server != null) {
                        server.close();
                    }
                    return null;
                })
                .join();
    }
}
