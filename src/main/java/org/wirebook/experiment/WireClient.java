package org.wirebook.experiment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

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
            var exchange = new RawExchange(sockets.connect(), bounds, complete);
            RawRun.End end = exchange.converse(parts);
            return new RawRun(exchange.pieces(), sockets.isExpired() ? RawRun.End.LATE : end, exchange.micros());
        } catch (IOException e) {
            return new RawRun(List.of(), sockets.isExpired() ? RawRun.End.LATE : RawRun.End.BROKEN, 0);
        }
    }

    RunLimits limits() {
        return limits;
    }

    /** Begins a run: its time starts now. */
    WireSession open(Target target) {
        return new WireSession(target, limits, new RunSockets(target, limits.time(), tls, own));
    }
}
