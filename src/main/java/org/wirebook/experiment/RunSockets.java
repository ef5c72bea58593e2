package org.wirebook.experiment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the sockets of one run and closes all of them when its time is over, whatever they are waiting for: a connect,
 * a handshake, a peer that does not read, one that drips. Opened and closed by the run's thread; the JDK's timer thread
 * closes them as well.
 */
final class RunSockets implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunSockets.class);

    private final Target target;
    private final Duration time;
    private final LoopbackTls tls;
    private final Set<InetSocketAddress> own;
    private final CompletableFuture<Void> timer = new CompletableFuture<>();
    private final List<Socket> sockets = new ArrayList<>();
    /** Where the server sees them come from. */
    private final List<InetSocketAddress> addresses = new ArrayList<>();

    private boolean expired;

    RunSockets(Target target, Duration time, LoopbackTls tls, Set<InetSocketAddress> own) {
        this.target = target;
        this.time = time;
        this.tls = tls;
        this.own = own;
        var unused = timer.completeOnTimeout(null, time.toNanos(), TimeUnit.NANOSECONDS)
                .thenRun(this::expire);
    }

    /** A connection to the target, its handshake done. */
    Socket connect() throws IOException {
        return connect(new Socket());
    }

    /** The same over this socket, which is not connected yet. */
    Socket connect(Socket plain) throws IOException {
        register(plain);
        plain.setTcpNoDelay(true);
        plain.connect(target.address());
        var from = new InetSocketAddress(plain.getLocalAddress(), plain.getLocalPort()); // gone once it is closed
        addresses.add(from);
        own.add(from);
        return target.tls() ? tls.over(plain, target) : plain;
    }

    /** What to tell the reader if the time is over. */
    WireException late() {
        return new WireException(Mishap.LATE, time.toMillis() / 1000.0);
    }

    synchronized boolean isExpired() {
        return expired;
    }

    private synchronized void register(Socket socket) throws WireException {
        if (expired) {
            throw late();
        }
        sockets.add(socket);
    }

    private synchronized void expire() {
        expired = true;
        sockets.forEach(RunSockets::closeQuietly);
    }

    @Override
    public synchronized void close() {
        timer.cancel(false);
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
        addresses.forEach(own::remove);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("a socket of a run did not close", e);
        }
    }
}
