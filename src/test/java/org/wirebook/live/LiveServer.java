package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.websocket.Session;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wirebook.events.ReservedIds;
import org.wirebook.server.Shortcuts;
import org.wirebook.store.ChatRepository;
import org.wirebook.store.Database;
import org.wirebook.web.ContentOutlet;
import org.wirebook.web.LearnerKey;
import org.wirebook.web.Learners;
import org.wirebook.web.Outlet;
import org.wirebook.web.Outlets;
import org.wirebook.web.OwnConnections;
import org.wirebook.web.ReadyAnswers;
import org.wirebook.web.ServletRoutes;
import org.wirebook.web.SiteFilter;

/** {@code /live/*} alone on free ports of loopback: the whole site takes longer to start, and has one pace only. */
final class LiveServer implements BeforeAllCallback, AfterAllCallback {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How the server comes to what it serves: each has a port. */
    enum Way {
        /** As in any container. */
        SERVLETS,
        /** As the embedded server does, past the servlets where it can. */
        SHORTCUTS
    }

    private final Live.Limits limits;
    private final Pace pace;
    private final Duration idle;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private Way way = Way.SHORTCUTS;
    private @Nullable Running running;

    LiveServer(Live.Limits limits, Pace pace, Duration idle) {
        this.limits = limits;
        this.pace = pace;
        this.idle = idle;
    }

    /** As the site has it. */
    LiveServer() {
        this(new Live.Limits(10_000, 200), Pace.USUAL, Duration.ofSeconds(30));
    }

    /** From now on requests go this way. */
    void by(Way chosen) {
        way = chosen;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        running = new Running(limits, pace, idle);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        running().close();
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    private static final class Running {
        private final Server server = new Server();
        private final Map<Way, ServerConnector> connectors = new EnumMap<>(Way.class);
        private final Path folder = Files.createTempDirectory("wirebook-live");
        private final Database database = Database.open(folder);
        private final Live live;

        private Running(Live.Limits limits, Pace pace, Duration idle) throws Exception {
            var random = new SecureRandom();
            var key = LearnerKey.in(folder, random);
            live = new Live(
                    limits,
                    pace,
                    new ReservedIds(0, unused -> {}),
                    new OwnConnections(Set.of()),
                    new Live.Chats(new ChatRepository(database), key, new Learners(key, random), ""),
                    Clock.systemUTC());
            var configuration = new HttpConfiguration();
            configuration.setOutputAggregationSize(0);
            ConnectionFactory[] protocols = {
                new HttpConnectionFactory(configuration), new HTTP2CServerConnectionFactory(configuration)
            };
            connectors.put(Way.SERVLETS, new ServerConnector(server, 1, 1, protocols));
            connectors.put(Way.SHORTCUTS, Shortcuts.connector(server, protocols));
            for (ServerConnector connector : connectors.values()) {
                connector.setHost("127.0.0.1");
                connector.setAcceptQueueSize(1_024);
                connector.setIdleTimeout(idle.toMillis());
                server.addConnector(connector);
            }
            var site = new ServletContextHandler("/");
            JakartaWebSocketServletContainerInitializer.configure(site, (context, container) -> addTo(context));
            var shortcuts = Shortcuts.before(site, site.getServletContext());
            server.setHandler(new Handler.Wrapper(shortcuts) {
                @Override
                public InvocationType getInvocationType() {
                    return InvocationType.BLOCKING; // one way of the two
                }

                @Override
                public boolean handle(Request request, Response response, Callback callback) throws Exception {
                    boolean isShort = request.getConnectionMetaData().getConnector() == connectors.get(Way.SHORTCUTS);
                    return (isShort ? shortcuts : site).handle(request, response, callback);
                }
            });
            server.start();
        }

        private void addTo(ServletContext context) {
            var routes = new ServletRoutes(context);
            var none = new OwnConnections(Set.of());
            routes.filter(new SiteFilter(
                    (request, problem) -> {
                        throw new IllegalStateException("problems here are JSON");
                    },
                    none));
            live.addTo(routes);
            context.setAttribute(ReadyAnswers.ATTRIBUTE, new ReadyAnswers(path -> Optional.empty(), live.gate(), none));
            context.setAttribute(Outlets.ATTRIBUTE, new OfOnePort(Shortcuts.outlets(), this));
        }

        private void close() throws Exception {
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

        private int port(Way way) {
            return Objects.requireNonNull(connectors.get(way)).getLocalPort();
        }
    }

    /** Outlets that the other port does not have. */
    private record OfOnePort(Outlets outlets, Running running) implements Outlets {
        @Override
        public Optional<ContentOutlet> content(AsyncContext request, Outlet.Owner owner) {
            return request.getRequest().getLocalPort() == running.port(Way.SHORTCUTS)
                    ? outlets.content(request, owner)
                    : Optional.empty();
        }

        @Override
        public Optional<Outlet> texts(Session session, Outlet.Owner owner) {
            return outlets.texts(session, owner); // which looks at the connection
        }
    }

    Live live() {
        return running().live;
    }

    int port() {
        return running().port(way);
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
        return live().channel(path.substring("/live/".length())).readers();
    }
}
