package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The connections on which the site itself sends what readers wrote. One that was seen to be such stays one: a request
 * may wait in it when its sender has long gone. Threads: any.
 */
public final class OwnConnections {

    private static final int REMEMBERED = 500; // far more than can be under way

    private final Set<InetSocketAddress> senders;
    private final Set<String> seen = new LinkedHashSet<>();

    /** @param senders where the site sends from at this moment, as the server sees it: a live view */
    public OwnConnections(Set<InetSocketAddress> senders) {
        this.senders = senders;
    }

    /** Takes note of the connection of a request. Tell it of each: while nobody experiments it costs nothing. */
    void note(HttpServletRequest request) {
        if (!areNone() && senders.contains(Requests.remote(request))) {
            remember(id(request));
        }
    }

    /** Whether no request can be one of these, so that none has to be noted. */
    boolean areNone() {
        return senders.isEmpty();
    }

    /** Whether a request, which was noted, came by one of them. */
    public synchronized boolean carry(HttpServletRequest request) {
        return seen.contains(id(request));
    }

    private synchronized void remember(String connection) {
        if (seen.add(connection) && seen.size() > REMEMBERED) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static String id(HttpServletRequest request) {
        return request.getServletConnection().getConnectionId();
    }
}
