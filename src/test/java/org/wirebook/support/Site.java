package org.wirebook.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wirebook.app.Config;
import org.wirebook.server.EmbeddedServer;
import org.wirebook.server.Listen;
import org.wirebook.server.tls.CertificateSource;
import org.wirebook.server.tls.LocalAuthority;

/** The running site on a free port of loopback, with the source tree's pages and a data folder of its own. */
public final class Site implements BeforeAllCallback, AfterAllCallback {

    /** What a moderator of its chats shows. */
    public static final String MODERATOR_TOKEN = "a-token-for-tests-only";

    /** What an author shows to see its statistics. */
    public static final String OPERATOR_TOKEN = "another-token-for-tests";

    private static final Config.Channels CHANNELS =
            new Config.Channels(Config.Channels.CONNECTIONS, Config.Channels.CONNECTIONS_PER_ADDRESS, MODERATOR_TOKEN);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String contextPath;
    private final Path content;
    private final boolean dev;
    private final Clock clock;
    private final Function<CertificateSource, Listen> listen;
    private int users;
    private @Nullable Path data;
    private @Nullable EmbeddedServer server;
    private @Nullable SSLContext ssl;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Site() {
        this("");
    }

    public Site(String contextPath) {
        this(contextPath, Path.of("content"), false, Clock.systemUTC(), Site::onBothPorts);
    }

    private Site(
            String contextPath, Path content, boolean dev, Clock clock, Function<CertificateSource, Listen> listen) {
        this.contextPath = contextPath;
        this.content = content;
        this.dev = dev;
        this.clock = clock;
        this.listen = listen;
    }

    private static Listen onBothPorts(CertificateSource certificates) {
        return Listen.http("127.0.0.1", 0).andHttps(0, certificates);
    }

    /** With {@code --https-redirect}. */
    public static Site redirecting(String contextPath) {
        return new Site(
                contextPath,
                Path.of("content"),
                false,
                Clock.systemUTC(),
                certificates -> onBothPorts(certificates).redirecting());
    }

    /** With {@code --https-port=off}. */
    public static Site withoutHttps() {
        return new Site("", Path.of("content"), false, Clock.systemUTC(), certificates -> Listen.http("127.0.0.1", 0));
    }

    /** Where this is the time. Connections and runs go by the time of the machine all the same. */
    public static Site at(Clock clock) {
        return new Site("", Path.of("content"), false, clock, certificates -> Listen.http("127.0.0.1", 0));
    }

    /** As an author runs it, with {@code --dev}; {@code content} is a folder that the test may write to. */
    public static Site forAuthor(Path content) {
        return new Site("", content, true, Clock.systemUTC(), Site::onBothPorts);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (users++ > 0) {
            return; // nested classes share the site of the class around them
        }
        Path folder = Files.createTempDirectory("wirebook-site");
        data = folder;
        var authority = new LocalAuthority(folder.resolve("tls"), "localhost", clock);
        server = EmbeddedServer.start(
                listen.apply(authority),
                contextPath,
                Path.of("webapp"),
                new Config(folder, content, dev, null, CHANNELS, OPERATOR_TOKEN),
                clock);
        ssl = server.httpsPort().isPresent() ? trusting(authority.certificate()) : null;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (--users > 0) {
            return;
        }
        server().close();
        if (data != null) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private EmbeddedServer server() {
        if (server == null) {
            throw new IllegalStateException("register the site with @RegisterExtension static final");
        }
        return server;
    }

    public int port() {
        return server().httpPort();
    }

    public int httpsPort() {
        return server().httpsPort().orElseThrow();
    }

    /** Trusts the site's own authority, and nothing else. */
    public SSLContext ssl() {
        if (ssl == null) {
            throw new IllegalStateException("register the site with @RegisterExtension static final");
        }
        return ssl;
    }

    private static SSLContext trusting(Path authority) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** The address of a path below the context. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + contextPath + path);
    }

    /** Sends one GET, follows nothing; {@code fields} are names and values in turn. */
    public HttpResponse<String> get(String path, String... fields) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
        return send(fields.length == 0 ? request : request.headers(fields));
    }

    /** Sends any request to the site, follows nothing. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /**
     * Writes these octets (one per character) and returns everything until the server closes: ask it to with
     * {@code Connection: close}.
     */
    public String raw(String octets) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
