package org.wirebook.server;

import jakarta.servlet.ServletContext;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.wirebook.web.Outlets;

/** How the embedded server goes past the servlets, for tests that start a server of their own. */
public final class Shortcuts {

    private Shortcuts() {}

    public static ServerConnector connector(Server server, ConnectionFactory... protocols) {
        return new SharingConnector(server, 1, protocols);
    }

    public static Outlets outlets() {
        return new JettyOutlets();
    }

    /** Before the site, which leaves its ready answers in the context when it starts. */
    public static Handler before(Handler site, ServletContext context) {
        return new FromMemory(site, "", context, Runnable::run);
    }
}
