package org.wirebook.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that plays given octets, whatever it is asked, and remembers what it was asked. One script a connection. */
final class ScriptedServer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Future<?>> connections = new ArrayList<>();

    /** What the server does with one connection. */
    interface Script {
        void play(Peer client) throws IOException;
    }

    /** Plays one script for each connection, in order; a further connection fails the test. */
    ScriptedServer(Script... scripts) {
        try {
            listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        connections.add(threads.submit(() -> {
            for (Script script : scripts) {
                Socket socket = listener.accept();
                connections.add(threads.submit(() -> play(script, socket)));
            }
            return null;
        }));
    }

    /** Answers the requests of one connection, each with the octets given. */
    static ScriptedServer answering(String... responses) {
        return new ScriptedServer(client -> {
            for (String response : responses) {
                client.request();
                client.send(response);
            }
            client.awaitEnd();
        });
    }

    /** Joined by CRLF; an empty one at the end ends the last one. */
    static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    private Void play(Script script, Socket socket) throws IOException {
        try (socket) {
            script.play(new Peer(socket));
        }
        return null;
    }

    Target target() {
        return target("");
    }

    Target target(String contextPath) {
        return new Target(
                new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()),
                false,
                authority(),
                contextPath);
    }

    String authority() {
        return "localhost:" + listener.getLocalPort();
    }

    /** Runs the last experiment of a source against this server. */
    Run run(String source) {
        return run(source, RunLimits.DEFAULT);
    }

    Run run(String source, RunLimits limits) {
        List<Step> steps = ExperimentFile.parse(source).steps();
        Experiment experiment = ExperimentFile.parse(source)
                .experiment(steps.get(steps.size() - 1).name())
                .orElseThrow();
        return new Runner(new WireClient(limits), Clock.fixed(NOW, ZoneOffset.UTC)).run(experiment, target());
    }

    /** Runs one GET that claims nothing but an answer. */
    Run get() {
        return run("### Any\n# @name any\nGET {{base}}/\n?? status exists");
    }

    /** All requests so far, as they came in. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        try {
            listener.close();
            threads.shutdown();
            for (Future<?> connection : List.copyOf(connections)) {
                connection.get(5, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            // the script's other end went away: some scripts mean just that
        } catch (IOException | InterruptedException | TimeoutException e) {
            throw new AssertionError("a script still waits for its client", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The client of one connection, as its script sees it. */
    final class Peer {

        private final Socket socket;
        private final InputStream in;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
        }

        /** Reads a request with its content. */
        void request() throws IOException {
            String head = head();
            Matcher length = LENGTH.matcher(head);
            String body = length.find() ? octets(Integer.parseInt(length.group(1))) : "";
            requests.add(head + body);
        }

        /** Reads up to an empty line. */
        String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                int octet = in.read();
                if (octet < 0) {
                    throw new IOException("no request came");
                }
                head.write(octet);
            }
            return head.toString(ISO_8859_1);
        }

        String octets(int count) throws IOException {
            return new String(in.readNBytes(count), ISO_8859_1);
        }

        /** One octet a character. */
        void send(String octets) throws IOException {
            socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Sends no more, but goes on listening. */
        void endOutput() throws IOException {
            socket.shutdownOutput();
        }

        /** Closes so that the client sees a reset instead of an end. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Waits until the client closes. */
        void awaitEnd() throws IOException {
            while (in.read() >= 0) {
                // whatever still comes
            }
        }

        /** Lets time pass, as a slow server does, unless the client closes before. */
        void pause(Duration time) throws IOException {
            socket.setSoTimeout((int) time.toMillis());
            try {
                if (in.read() < 0) {
                    throw new EOFException("the client has closed");
                }
            } catch (SocketTimeoutException e) {
                // as it should be
            }
        }

        int localPort() {
            return socket.getLocalPort();
        }

        InetSocketAddress remote() {
            return new InetSocketAddress(socket.getInetAddress(), socket.getPort());
        }
    }
}
