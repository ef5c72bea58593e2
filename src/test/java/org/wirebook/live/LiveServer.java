package org.wirebook.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wirebook.events.ReservedIds;
import org.wirebook.store.ChatRepository;
import org.wirebook.store.Database;
import org.wirebook.web.LearnerKey;
import org.wirebook.web.Learners;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.SiteFilter;

/** {@code /live/*} alone on a free port of loopback: the whole site takes longer to start, and has one pace only. */
final class LiveServer implements BeforeAllCallback, AfterAllCallback {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Server server = new Server();
    private final ServerConnector connector;
    private final Path folder;
    private final Database database;
    private final Live live;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    LiveServer(Live.Limits limits, Pace pace, Duration idle) {
        var configuration = new HttpConfiguration();
        configuration.setOutputAggregationSize(0);
        connector = new ServerConnector(
                server,
                1,
                1,
                new HttpConnectionFactory(configuration),
                new HTTP2CServerConnectionFactory(configuration));
        connector.setAcceptQueueSize(1_024);
        connector.setIdleTimeout(idle.toMillis());
        try {
            folder = Files.createTempDirectory("wirebook-live");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(folder);
        var random = new SecureRandom();
        var key = LearnerKey.in(folder, random);
        live = new Live(
                limits,
                pace,
                new ReservedIds(0, unused -> {}),
                new OwnConnections(Set.of()),
                new Live.Chats(new ChatRepository(database), key, new Learners(key, random), ""),
                Clock.systemUTC());
    }

    /** As the site has it. */
    LiveServer() {
        this(new Live.Limits(10_000, 200), Pace.USUAL, Duration.ofSeconds(30));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var handler = new ServletContextHandler("/");
        JakartaWebSocketServletContainerInitializer.configure(handler, (servletContext, container) -> {
            var routes = new ServletRoutes(servletContext);
            routes.filter(new SiteFilter(
                    (request, problem) -> {
                        throw new IllegalStateException("problems here are JSON");
                    },
                    new OwnConnections(Set.of())));
            live.addTo(routes);
        });
        server.setHandler(handler);
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        live.drain();
        server.stop();
        live.close();
        database.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Live live() {
        return live;
    }

    int port() {
        return connector.getLocalPort();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** The path of a channel that nobody has used. */
    static String fresh() {
        return "/live/" + UUID.randomUUID();
    }

    /** Sends one GET; {@code fields} are names and values in turn. */
    HttpResponse<String> get(String path, String... fields) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        return send(fields.length == 0 ? request : request.headers(fields));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, byte[] content, String... fields) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content));
        return send(fields.length == 0 ? request : request.headers(fields));
    }

    /** Publishes a text and returns the id of its event. */
    long publish(String path, String text) throws Exception {
        String answer = send(HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(text)))
                .body();
        return Long.parseLong(answer.replaceAll("\\D", ""));
    }

    /** How many readers the channel of this path has. */
    int readers(String path) {
        return live.channel(path.substring("/live/".length())).readers();
    }
}
