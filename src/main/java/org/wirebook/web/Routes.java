package org.wirebook.web;

import jakarta.servlet.http.HttpServlet;

/** Where a {@link Feature} says which addresses it serves. */
public interface Routes {

    /**
     * Serves {@code pattern} with {@code servlet}, asynchronous requests included.
     *
     * @param pattern a servlet URL pattern (Jakarta Servlet 6.0 §12.2), such as {@code /http/*}
     * @throws IllegalStateException if the pattern is taken
     */
    void servlet(String pattern, HttpServlet servlet);

    /** Takes requests over to WebSocket, from within a servlet. */
    WebSockets webSockets();
}
