package org.wirebook.experiment;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wirebook's own HTTP/1.1 client, because the exact octets are the subject: it sends what the author wrote, keeps all
 * that crosses the socket, and talks to one target only. One for the whole site; for use from any thread.
 */
public final class WireClient {

    private final RunLimits limits;
    private final LoopbackTls tls = new LoopbackTls();
    private final Set<Integer> ownPorts = ConcurrentHashMap.newKeySet();

    /** With {@link RunLimits#DEFAULT}. */
    public WireClient() {
        this(RunLimits.DEFAULT);
    }

    public WireClient(RunLimits limits) {
        this.limits = limits;
    }

    /**
     * Whether a request that came from this port was sent by a run that is still going on, so that no run starts
     * another.
     *
     * @param remotePort as the server sees it
     */
    public boolean isOwnConnection(int remotePort) {
        return ownPorts.contains(remotePort);
    }

    RunLimits limits() {
        return limits;
    }

    /** Begins a run: its time starts now. */
    WireSession open(Target target) {
        return new WireSession(target, limits, new RunSockets(target, limits.time(), tls, ownPorts));
    }
}
