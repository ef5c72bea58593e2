package org.wirebook.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.websocket.Endpoint;
import java.util.function.Supplier;

/** Where a {@link Feature} says which addresses it serves. */
public interface Routes {

    /**
     * Serves {@code pattern} with {@code servlet}, asynchronous requests included.
     *
     * @param pattern a servlet URL pattern (Jakarta Servlet 6.0 §12.2), such as {@code /http/*}
     * @throws IllegalStateException if the pattern is taken
     */
    void servlet(String pattern, HttpServlet servlet);

    /**
     * Serves the WebSocket {@code path}; each connection gets a new endpoint.
     *
     * @param path a URI template, level 1 (RFC 6570 §1.2)
     */
    void webSocket(String path, Supplier<? extends Endpoint> endpoints);
}
