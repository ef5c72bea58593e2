package org.wirebook.experiment;

import java.net.InetSocketAddress;

/**
 * The one server an experiment may talk to: the listener that received the reader's request. Never built from anything
 * a reader typed.
 *
 * @param address where to connect
 * @param tls whether that listener speaks TLS
 * @param authority what goes into {@code Host}: {@code localhost:8080}
 * @param contextPath of the web application, empty or {@code /wirebook}
 */
public record Target(InetSocketAddress address, boolean tls, String authority, String contextPath) {

    /** What {@code {{base}}} stands for. */
    public String base() {
        return (tls ? "https://" : "http://") + authority + contextPath;
    }
}
