package org.wirebook.experiment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * Wirebook's own HTTP/1.1 client, because the exact octets are the subject: it sends what the author wrote, keeps all
 * that crosses the socket, and talks to one target only. One for the whole site; for use from any thread.
 */
public final class WireClient {

    private final RunLimits limits;
    private final LoopbackTls tls = new LoopbackTls();
    private final Set<InetSocketAddress> own = ConcurrentHashMap.newKeySet();

    /** With {@link RunLimits#DEFAULT}. */
    public WireClient() {
        this(RunLimits.DEFAULT);
    }

    public WireClient(RunLimits limits) {
        this.limits = limits;
    }

    /**
     * Where the server sees the connections of runs come from that are still going on: what a reader may do, a run must
     * not do for them. A live view.
     */
    public Set<InetSocketAddress> addresses() {
        return Collections.unmodifiableSet(own);
    }

    /**
     * Sends octets just as they are, and keeps what comes back. Blocks for as long as {@code bounds} allow. Never
     * throws for what the network or the server did: {@link RawRun#end} tells.
     *
     * @param parts one octet per character; between two of them sending pauses until something comes in
     * @param complete whether the octets received so far are whole answers, so that nothing more need come
     */
    public RawRun send(Target target, List<String> parts, RawLimits bounds, Predicate<String> complete) {
        var sockets = new RunSockets(target, bounds.time(), tls, own);
        try (sockets) {
            return converse(sockets, sockets.connect(), parts, bounds, complete);
        } catch (IOException e) {
            return nothing(sockets);
        }
    }

    /**
     * As {@link #send}, over TLS and with an ear on the line. Resumes no earlier session, so that all of the handshake
     * is there.
     *
     * @param target of a listener that speaks TLS
     */
    public TlsRun tap(Target target, List<String> parts, RawLimits bounds, Predicate<String> complete) {
        if (!target.tls()) {
            throw new IllegalArgumentException("nothing to listen to below " + target.base());
        }
        var line = new TappedSocket();
        var sockets = new RunSockets(target, bounds.time(), new LoopbackTls(), own);
        try (sockets) {
            var socket = (SSLSocket) sockets.connect(line);
            SSLSession session = socket.getSession();
            var chain = Stream.of(session.getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
            RawRun inside = converse(sockets, socket, parts, bounds, complete);
            return new TlsRun(inside, line.pieces(), session.getProtocol(), session.getCipherSuite(), chain);
        } catch (IOException e) {
            return new TlsRun(nothing(sockets), line.pieces(), "", "", List.of());
        }
    }

    private static RawRun converse(
            RunSockets sockets, Socket socket, List<String> parts, RawLimits bounds, Predicate<String> complete) {
        var exchange = new RawExchange(socket, bounds, complete);
        RawRun.End end = exchange.converse(parts);
        return new RawRun(exchange.pieces(), sockets.isExpired() ? RawRun.End.LATE : end, exchange.micros());
    }

    private static RawRun nothing(RunSockets sockets) {
        return new RawRun(List.of(), sockets.isExpired() ? RawRun.End.LATE : RawRun.End.BROKEN, 0);
    }

    RunLimits limits() {
        return limits;
    }

    /** Begins a run: its time starts now. */
    WireSession open(Target target) {
        return new WireSession(target, limits, new RunSockets(target, limits.time(), tls, own));
    }
}
