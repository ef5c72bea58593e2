package org.wirebook.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.wirebook.app.Config;
import org.wirebook.server.tls.LocalAuthority;
import picocli.CommandLine.Command;

/**
 * Starts the site, reads a few pages and stops. Run by a JVM that keeps the classes it has loaded in an archive
 * ({@code -Xint -XX:ArchiveClassesAtExit}), it makes later starts faster; run by any other it tells whether Wirebook
 * runs here.
 */
@Command(
        name = "rehearse",
        description = "Starts on free ports, without a trace in --data, reads a few pages and stops: status 0 if all"
                + " went well.%n",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Rehearse implements Callable<Integer> {

    private static final List<String> READ = List.of("/", "/en/", "/zh/", "/en/wiki/status-codes", "/en/search?q=304");
    private static final int MISSED = 1;

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Path webRoot;
    private final Clock clock;

    Rehearse(Terminal terminal, Map<String, String> environment, Path webRoot, Clock clock) {
        this.terminal = terminal;
        this.environment = environment;
        this.webRoot = webRoot;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        // not the folder that the JDK fixed when it began: this one is the process's own
        Path data = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "rehearsal");
        try {
            return rehearse(data);
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private int rehearse(Path data) throws IOException {
        var config = new Config(
                data,
                null,
                false,
                null,
                new Config.Channels(Config.Channels.CONNECTIONS, Config.Channels.CONNECTIONS_PER_ADDRESS, ""),
                "");
        var certificates = new LocalAuthority(data.resolve("tls"), MachineName.of(environment), clock);
        Listen listen = Listen.http("localhost", 0).andHttps(0, certificates);
        try (EmbeddedServer server = EmbeddedServer.start(listen, "", webRoot, config, clock)) {
            for (String path : READ) {
                int status = read(URI.create("http://localhost:" + server.httpPort() + path));
                if (status != HttpURLConnection.HTTP_OK) {
                    terminal.err().println("wirebook: " + path + " was answered " + status);
                    return MISSED;
                }
            }
        }
        return 0;
    }

    /** Reads all of an answer, behind redirects, and returns its status. */
    private static int read(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        int status = connection.getResponseCode();
        InputStream content =
                status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream();
        if (content != null) {
            content.readAllBytes();
            content.close();
        }
        return status;
    }
}
