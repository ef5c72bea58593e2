package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a JVM of its own, from the first line to the exit status. */
@Timeout(120)
final class ServeTest {

    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path data;

    private Program start() throws IOException {
        return Program.launcher(
                Map.of("WIREBOOK_HTTPS_PORT", "0", "WIREBOOK_CONTENT", "content"),
                "--host=127.0.0.1",
                "--http-port=0",
                "--data=" + data);
    }

    private static int port(String line) {
        Matcher port = Pattern.compile("://localhost:([0-9]+)/").matcher(line);
        assertThat(port.find()).as(line).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String receive(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static void awaitClosed(int port) throws IOException {
        long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (listens(port)) {
            assertThat(System.nanoTime()).as("still listens on " + port).isLessThan(end);
        }
    }

    private static boolean listens(int port) throws IOException {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        } catch (SocketException e) {
            return true; // reset: it waited in the listener's queue when the listener went; the next one is refused
        }
    }

    @Test
    void saysInFourLinesWhereItIsAndExitsWithStatus0OnRequest() throws Exception {
        try (Program program = start()) {
            List<String> lines = program.lines(4);

            assertThat(lines.get(0)).matches("Open http://localhost:[0-9]+/");
            assertThat(lines.get(1))
                    .matches("  or https://localhost:[0-9]+/ .*")
                    .contains(data.resolve("tls").resolve("ca.pem").toString());
            assertThat(lines.get(2)).isEqualTo("Data in " + data);
            assertThat(lines.get(3)).isEqualTo("Stop with Ctrl-C");

            program.terminate();

            assertThat(program.lines(1)).as("a fifth line").isEmpty();
            assertThat(program.status()).isZero();
            assertThat(program.errors()).doesNotContain("WARN", "SEVERE", "Exception");
        }
    }

    @Test
    void letsARequestInFlightFinishBeforeItStops() throws Exception {
        try (Program program = start()) {
            int port = port(program.lines(4).get(0));
            try (Socket socket = connect(port);
                    Socket kept = connect(port)) {
                send(kept, "GET /http/get HTTP/1.1\r\nHost: localhost\r\n\r\n");
                send(socket, "POST /http/post HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nhal");
                assertThat(kept.getInputStream().read()).as("the site runs").isEqualTo('H');

                program.terminate();
                awaitClosed(port);
                send(socket, "ves");
                String answer = receive(socket);

                assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\r\nConnection: close\r\n", "halves");
                assertThat(program.status()).isZero();
            }
        }
    }

    @Test
    void saysThatTheDataFolderIsInUse() throws Exception {
        try (Program first = start()) {
            assertThat(first.lines(4)).hasSize(4);
            try (Program second = start()) {
                assertThat(second.status()).isEqualTo(2);
                assertThat(second.lines(1)).isEmpty();
                assertThat(second.errors())
                        .startsWith("wirebook: ")
                        .contains(data.toString())
                        .hasLineCount(1);
            }
        }
    }
}
