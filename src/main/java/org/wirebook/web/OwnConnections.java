package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The connections on which the site itself sends what readers wrote. One that was seen to be such stays one: a request
 * may wait in it when its sender has long gone. Threads: any.
 */
public final class OwnConnections {

    private static final int REMEMBERED = 500; // far more than can be under way

    private final Predicate<InetSocketAddress> senders;
    private final Set<String> seen = new LinkedHashSet<>();

    /** @param senders whether the site sends from this address at this moment */
    public OwnConnections(Predicate<InetSocketAddress> senders) {
        this.senders = senders;
    }

    /** Whether a request came by one of them. Ask for each request, not only where it matters. */
    boolean carry(HttpServletRequest request) {
        if (senders.test(Requests.remote(request))) {
            remember(request.getServletConnection().getConnectionId());
            return true;
        }
        return isRemembered(request.getServletConnection().getConnectionId());
    }

    private synchronized void remember(String connection) {
        if (seen.add(connection) && seen.size() > REMEMBERED) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private synchronized boolean isRemembered(String connection) {
        return seen.contains(connection);
    }
}
