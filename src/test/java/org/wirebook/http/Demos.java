package org.wirebook.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wirebook.web.Happenings;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.SiteFilter;

/**
 * The demo endpoints alone behind the site's filter, on a free port of loopback: the whole site takes longer to start,
 * and no endpoint needs it.
 */
final class Demos implements BeforeAllCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String contextPath;
    private final Server server = new Server();
    private final ServerConnector connector =
            new ServerConnector(server, 1, 1, new HttpConnectionFactory(new HttpConfiguration()));
    private final HttpDemos demos;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Demos() {
        this("");
    }

    Demos(String contextPath) {
        this(contextPath, Clock.systemUTC());
    }

    Demos(String contextPath, Clock clock) {
        this.contextPath = contextPath;
        this.demos = new HttpDemos(new Nobody(), clock);
    }

    /** Who need not know what happens. */
    private static final class Nobody implements Happenings {
        @Override
        public void ran(String page, String name, boolean holds) {}

        @Override
        public void answered(int status) {}

        @Override
        public void changed(Set<String> pages) {}
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var handler = new ServletContextHandler(contextPath.isEmpty() ? "/" : contextPath);
        handler.addServletContainerInitializer((classes, servletContext) -> {
            var routes = new ServletRoutes(servletContext);
            routes.filter(new SiteFilter(
                    (request, problem) -> {
                        throw new IllegalStateException("problems of the demos are JSON");
                    },
                    new OwnConnections(Set.of())));
            demos.addTo(routes);
        });
        server.setHandler(handler);
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server.stop();
        demos.close();
    }

    int port() {
        return connector.getLocalPort();
    }

    /** The address of a path below the context. */
    URI uri(String path) {
        return URI.create("http://localhost:" + port() + contextPath + path);
    }

    /** Sends one GET, follows nothing; {@code fields} are names and values in turn. */
    HttpResponse<String> get(String path, String... fields) {
        var request = HttpRequest.newBuilder(uri(path));
        return send(fields.length == 0 ? request : request.headers(fields));
    }

    /** Sends any request, follows nothing. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Writes these octets (one per character) and returns everything until the server closes. */
    String raw(String octets) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
