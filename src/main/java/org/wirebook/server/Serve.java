package org.wirebook.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirebook.app.Config;
import org.wirebook.app.StartupException;
import org.wirebook.server.tls.CertificateFiles;
import org.wirebook.server.tls.CertificateSource;
import org.wirebook.server.tls.LocalAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the book until it is told to stop. */
@Command(
        name = "wirebook",
        customSynopsis = {"java -jar wirebook.war [OPTIONS]", "       java -jar wirebook.war check DIR"},
        description = "The web-protocol textbook that runs.%n",
        optionListHeading = "Options, and the variables that stand in for them:%n",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class Serve implements Callable<Integer> {

    /** In place of an exit status: the server runs. */
    static final int SERVING = -1;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            converter = Port.class,
            description = "HTTP/1.1, and HTTP/2 without TLS. Default: ${DEFAULT-VALUE}. WIREBOOK_HTTP_PORT")
    private int httpPort = 8080;

    @Option(
            names = "--https-port",
            paramLabel = "PORT|off",
            converter = Port.OrOff.class,
            description = "HTTP/1.1 and HTTP/2 with TLS. Default: ${DEFAULT-VALUE}. WIREBOOK_HTTPS_PORT")
    private @Nullable Integer httpsPort = 8443;

    @Option(
            names = "--https-redirect",
            description = "Sends whoever comes without TLS to HTTPS (308), except to /http, /health and the lab "
                    + "about it. WIREBOOK_HTTPS_REDIRECT")
    private boolean httpsRedirect;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on; 0.0.0.0 is every one this machine has. "
                    + "Default: ${DEFAULT-VALUE}, for this machine alone. WIREBOOK_HOST")
    private String host = "localhost";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "For what outlives a restart. Default: ${DEFAULT-VALUE}. WIREBOOK_DATA")
    private Path data = Path.of("data");

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "A book in place of the one inside. WIREBOOK_CONTENT")
    private @Nullable Path content;

    @Option(
            names = "--dev",
            description = "For authors: a file saved in --content shows at once in the open page. WIREBOOK_DEV")
    private boolean dev;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "A certificate and its chain (PEM), in place of the one made here. WIREBOOK_TLS_CERT")
    private @Nullable Path tlsCertificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The private key of --tls-cert (PEM, PKCS#8). WIREBOOK_TLS_KEY")
    private @Nullable Path tlsKey;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            converter = BaseUrl.class,
            description = "Where readers reach the site, if a proxy stands before it. WIREBOOK_BASE_URL")
    private @Nullable URI baseUrl;

    @Option(
            names = "--context-path",
            paramLabel = "PATH",
            converter = ContextPath.class,
            description = "The path below which the site lives, such as /wirebook. WIREBOOK_CONTEXT_PATH")
    private String contextPath = "";

    @Option(
            names = "--live-connections",
            paramLabel = "N",
            description = "Clients that may wait for events at once. Default: ${DEFAULT-VALUE}."
                    + " WIREBOOK_LIVE_CONNECTIONS")
    private int liveConnections = Config.Channels.CONNECTIONS;

    @Option(
            names = "--live-connections-per-address",
            paramLabel = "N",
            description = "The same for one address that is not this machine's own. Default: ${DEFAULT-VALUE}."
                    + " WIREBOOK_LIVE_CONNECTIONS_PER_ADDRESS")
    private int liveConnectionsPerAddress = Config.Channels.CONNECTIONS_PER_ADDRESS;

    @Option(
            names = "--moderator-token",
            paramLabel = "TOKEN",
            description = "Who shows it may delete messages of chats and mute their authors. Better given as the "
                    + "variable: everyone on a machine can read command lines. WIREBOOK_MODERATOR_TOKEN")
    private @Nullable String moderatorToken;

    @Option(
            names = "--operator-token",
            paramLabel = "TOKEN",
            description = "Who shows it may see /stats: how readers answer the questions of the book. Better given as "
                    + "the variable. WIREBOOK_OPERATOR_TOKEN")
    private @Nullable String operatorToken;

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Path webRoot;
    private final Runnable afterwards;
    private final Clock clock;

    /** @param afterwards runs last, when the server has stopped */
    Serve(Terminal terminal, Map<String, String> environment, Path webRoot, Runnable afterwards, Clock clock) {
        this.terminal = terminal;
        this.environment = environment;
        this.webRoot = webRoot;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** @throws StartupException for what the operator can mend */
    @Override
    public Integer call() {
        Config config = config();
        Listen listen = listen();
        EmbeddedServer server = start(listen, config);
        greeting(server).lines().forEach(terminal.out()::println);
        return SERVING;
    }

    private EmbeddedServer start(Listen listen, Config config) {
        var shutDown = ShutDown.onSignal(afterwards);
        try {
            EmbeddedServer server = EmbeddedServer.start(listen, contextPath, webRoot, config, clock);
            shutDown.started(server);
            return server;
        } catch (RuntimeException e) {
            shutDown.failed(e);
            throw e;
        }
    }

    private Greeting greeting(EmbeddedServer server) {
        String trust = tlsCertificate == null
                ? "to trust it, import " + data.toAbsolutePath().normalize().resolve("tls/ca.pem")
                : "with the certificate in " + tlsCertificate;
        return new Greeting(host, server.httpPort(), server.httpsPort(), httpsRedirect, contextPath, trust, data);
    }

    Config config() {
        if (content != null && !(Files.isDirectory(content) && Files.isReadable(content))) {
            throw new StartupException("cannot read the folder " + content + ": give --content the folder of a book");
        }
        if (dev && content == null) {
            throw new StartupException("--dev shows what changes in a folder: name it with --content");
        }
        if (liveConnections < 1 || liveConnectionsPerAddress < 1) {
            throw new StartupException("--live-connections and --live-connections-per-address must be 1 or more");
        }
        String moderator = token("--moderator-token", moderatorToken);
        String operator = token("--operator-token", operatorToken);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new StartupException(notWritable(), e);
        }
        if (!Files.isWritable(data)) {
            throw new StartupException(notWritable());
        }
        return new Config(
                data,
                content,
                dev,
                baseUrl,
                new Config.Channels(liveConnections, liveConnectionsPerAddress, moderator),
                operator);
    }

    private static String token(String option, @Nullable String token) {
        if (token != null && !token.matches("[!-~]{16,200}")) {
            throw new StartupException(option + " is too easy: give it 16 to 200 characters without spaces");
        }
        return token == null ? "" : token;
    }

    private String notWritable() {
        return "cannot write to the folder " + data + ": make it writable, or choose another with --data";
    }

    Listen listen() {
        Listen http = Listen.http(host, httpPort);
        if (httpsRedirect) {
            checkRedirect();
        }
        if (httpsPort == null) {
            return http;
        }
        Listen both = http.andHttps(httpsPort, certificates());
        return httpsRedirect ? both.redirecting() : both;
    }

    private void checkRedirect() {
        if (httpsPort == null) {
            throw new StartupException(
                    "--https-redirect leads to HTTPS, which is off: give --https-port a port, or leave one of them out");
        }
        if (baseUrl != null && !"https".equals(baseUrl.getScheme())) {
            throw new StartupException("--https-redirect leads to https, but --base-url says " + baseUrl.getScheme()
                    + ": make it an https address, or leave one of them out");
        }
    }

    private CertificateSource certificates() {
        if ((tlsCertificate == null) != (tlsKey == null)) {
            throw new StartupException("--tls-cert and --tls-key belong together: give both, or neither");
        }
        if (tlsCertificate != null && tlsKey != null) {
            return new CertificateFiles(tlsCertificate, tlsKey, clock);
        }
        return new LocalAuthority(data.resolve("tls"), MachineName.of(environment), clock);
    }
}
