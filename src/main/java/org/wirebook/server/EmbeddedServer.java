package org.wirebook.server;

import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.wirebook.app.ApplicationListener;
import org.wirebook.app.Config;

/** The site on embedded Jetty. */
public final class EmbeddedServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector http;

    private EmbeddedServer(Server server, ServerConnector http) {
        this.server = server;
        this.http = http;
    }

    /**
     * Starts the site and returns when it answers.
     *
     * @param host the address to listen on
     * @param httpPort 0 takes a free one
     * @param webRoot the unpacked WAR, or {@code webapp/} of the source tree
     */
    public static EmbeddedServer start(
            String host, int httpPort, String contextPath, Path webRoot, Config config, Clock clock) throws Exception {
        var server = new Server();
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        var http = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        http.setHost(host);
        http.setPort(httpPort);
        server.addConnector(http);
        var context = new ServletContextHandler(contextPath.isEmpty() ? "/" : contextPath);
        context.setBaseResource(ResourceFactory.of(context).newResource(webRoot.toAbsolutePath()));
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        context.addEventListener(new ApplicationListener(config, clock));
        server.setHandler(context);
        server.start();
        return new EmbeddedServer(server, http);
    }

    /** The port of plain HTTP. */
    public int httpPort() {
        return http.getLocalPort();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
