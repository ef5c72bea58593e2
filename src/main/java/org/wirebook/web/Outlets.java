package org.wirebook.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.websocket.Session;
import java.util.Optional;

/**
 * Outlets past what Jakarta's interfaces put between a servlet and its connection. A server that has some puts one of
 * these into the servlet context under {@link #ATTRIBUTE}.
 */
public interface Outlets {

    /** The name of the context attribute. */
    String ATTRIBUTE = Outlets.class.getName();

    /** An outlet for the content of an answer, if there is one on its connection. */
    Optional<ContentOutlet> content(AsyncContext request, Outlet.Owner owner);

    /**
     * An outlet each of whose pieces is one text message (RFC 6455 §5.6), if there is one on this connection. It must
     * have no extension, and no data must be sent past the outlet.
     */
    Optional<Outlet> texts(Session session, Outlet.Owner owner);

    /** Those of the server in front, if it has any. */
    static Outlets of(ServletContext context) {
        return context.getAttribute(ATTRIBUTE) instanceof Outlets outlets ? outlets : new NoOutlets();
    }
}
