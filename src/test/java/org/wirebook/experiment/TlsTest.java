package org.wirebook.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run against a listener that speaks TLS, its certificate made a moment ago and known to nobody. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void showsWhatIsInsideTheEncryption() throws Exception {
        try (SSLServerSocket listener = (SSLServerSocket)
                context().getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> serverName = CompletableFuture.supplyAsync(() -> answer(listener));
            Target target = new Target(
                    new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()),
                    true,
                    "localhost:" + listener.getLocalPort(),
                    "");
            Experiment experiment = ExperimentFile.parse("### 1\n# @name one\nGET {{base}}/\n?? body == tea")
                    .experiment("one")
                    .orElseThrow();

            Run run = new Runner(new WireClient(), Clock.systemUTC()).run(experiment, target);

            assertThat(run.failure()).isEmpty();
            assertThat(run.holds()).isTrue();
            assertThat(run.segments().get(0).text()).startsWith("GET / HTTP/1.1\nHost: localhost:");
            assertThat(serverName.get(5, TimeUnit.SECONDS)).contains("localhost");
        }
    }

    @Test
    void hearsOnTheLineOnlyWhatIsNotEncrypted() throws Exception {
        try (SSLServerSocket listener = (SSLServerSocket)
                context().getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> serverName = CompletableFuture.supplyAsync(() -> answer(listener));
            var target = new Target(
                    new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), true, "localhost", "");
            String request = "GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n";

            TlsRun run = new WireClient()
                    .tap(target, List.of(request), RawLimits.DEFAULT, received -> received.endsWith("tea"));

            serverName.get(5, TimeUnit.SECONDS);
            assertThat(run.inside().received()).endsWith("tea");
            assertThat(run.protocol()).startsWith("TLSv1.");
            assertThat(run.chain()).hasSize(1);
            assertThat(run.line().get(0).out()).isTrue();
            assertThat(run.line().get(0).octets()).startsWith("\u0016\u0003").contains("localhost");
            assertThat(run.line()).noneMatch(piece -> piece.octets().contains("secret"));
        }
    }

    /** Answers one request and tells the server name that the client asked for. */
    private static String answer(SSLServerSocket listener) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            InputStream in = socket.getInputStream();
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                head += (char) in.read();
            }
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea".getBytes(ISO_8859_1));
            return ((ExtendedSSLSession) socket.getSession())
                    .getRequestedServerNames()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLContext context() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=elsewhere",
                        "-alias",
                        "key",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
