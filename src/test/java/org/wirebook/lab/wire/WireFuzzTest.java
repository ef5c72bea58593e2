package org.wirebook.lab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.experiment.RawLimits;
import org.wirebook.experiment.RawRun;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.support.Site;

/**
 * Damaged requests, as the console sends them: whatever they are, no fault of ours is the answer, nothing hangs and
 * nothing is left over. The seeds are fixed, so that a failure can be repeated; {@code -Dwirebook.fuzz=200000} tries
 * that many.
 */
class WireFuzzTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final int INPUTS = Integer.getInteger("wirebook.fuzz", 2_000);
    private static final int THREADS = 8;
    private static final int PATIENCE_MILLIS = 15_000;

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            " ",
            "\t",
            ":",
            ";",
            ",",
            "\0",
            "\u007f",
            "\u00ff",
            "%",
            "%00",
            "%2e%2e",
            "/",
            "/../",
            "?",
            "#",
            "*",
            "HTTP/1.0",
            "HTTP/9.9",
            "HTTP/1.1",
            "GET ",
            "POST ",
            "HEAD ",
            "TRACE ",
            "CONNECT ",
            "Host: localhost\r\n",
            "Content-Length: 5\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: 99999999999\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip, chunked\r\n",
            "Transfer-Encoding: x\r\n",
            "Expect: 100-continue\r\n",
            "Expect: more\r\n",
            "Connection: close\r\n",
            "Connection: upgrade\r\n",
            "Upgrade: websocket\r\n",
            "Range: bytes=-1\r\n",
            "If-Match: *\r\n",
            "If-Modified-Since: x\r\n",
            "Accept: ;q=2\r\n",
            "Accept-Encoding: gzip;q=0, *;q=\r\n",
            "Content-Type: multipart/form-data; boundary=\r\n",
            "Cookie: a=\"\r\n",
            "0\r\n\r\n",
            "ffffffff\r\n",
            "5;x\r\n",
            "/http/anything",
            "/http/status/204",
            "/en/",
            "/zh/wiki/redirects",
            "\u00e4\u00bd\u00a0",
            "a".repeat(9000));

    private static String damaged(Random random) {
        Preset[] presets = Preset.values();
        Preset preset = presets[random.nextInt(presets.length)];
        var octets = new StringBuilder(String.join("", parts(preset)).replace("/http/delay/1", "/http/get"));
        for (int damage = random.nextInt(6); damage > 0; damage--) {
            int at = random.nextInt(octets.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> octets.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> octets.delete(at, Math.min(octets.length(), at + 1 + random.nextInt(20)));
                case 2 -> octets.insert(at, (char) random.nextInt(256));
                default -> octets.append(octets.substring(0, at));
            }
        }
        return octets.substring(0, Math.min(octets.length(), 16_384));
    }

    private static List<String> parts(Preset preset) {
        try {
            return Notation.parse(preset.text(""));
        } catch (NotationException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends, ends its side, and waits for the server to end its own: that is what must come. */
    private static String converse(String octets) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SITE.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var received = new StringBuilder();
            try {
                socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                for (int octet = in.read(); octet >= 0; octet = in.read()) {
                    received.append((char) octet);
                }
            } catch (SocketException e) {
                received.append(' '); // it did not want to hear the rest, and broke the connection
            }
            return received.toString();
        }
    }

    private static int openFiles() throws IOException {
        Path files = Path.of("/proc/self/fd");
        if (!Files.isDirectory(files)) {
            return 0;
        }
        try (var all = Files.list(files)) {
            return (int) all.count();
        }
    }

    @Test
    void noDamagedRequestIsAFaultOfOurs() throws Exception {
        converse(damaged(new Random(1)));
        int files = openFiles();
        int threads = Thread.activeCount();
        var faults = new ConcurrentLinkedQueue<String>();
        ExecutorService senders = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            var random = new Random(thread);
            work.add(senders.submit((Callable<Void>) () -> {
                for (int i = 0; i < INPUTS / THREADS; i++) {
                    String octets = damaged(random);
                    if (converse(octets).matches("(?s).*HTTP/1\\.1 50[0234].*")) {
                        faults.add(octets);
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : work) {
            one.get(30, TimeUnit.MINUTES);
        }
        senders.shutdown();

        assertThat(faults).isEmpty();
        assertThat(openFiles()).as("open files").isLessThan(files + 50);
        assertThat(Thread.activeCount()).as("threads").isLessThan(threads + 150);
        assertThat(SITE.get("/health/live").statusCode()).isEqualTo(200);
    }

    /** What the console makes of octets has no faults either, and sends none that lead too far. */
    @Test
    void theConsoleCanExplainEverything() {
        var target = new Target(new InetSocketAddress(0), false, "localhost", "", Reach.PLACES);
        var random = new Random(7);
        for (int i = 0; i < INPUTS; i++) {
            String octets = damaged(random);
            String answer = random.nextBoolean() ? damaged(random) : "HTTP/1.1 200 OK\r\n" + damaged(random);
            Sent sent = Sent.read(octets);
            List<String> methods =
                    sent.requests().stream().map(Sent.Request::method).toList();
            Answers answers = Answers.read(answer, methods);
            var run = new RawRun(List.of(new RawRun.Piece(false, 1, answer)), RawRun.End.CLOSED, 1);

            assertThat(Reach.beyond(octets + " GET /manager HTTP/1.1", target)).isPresent();
            assertThat(Remarks.of(octets, sent, answers, run)).isNotEmpty();
            assertThat(ResultView.of(run, answers, List.of()).pieces().get(0).html())
                    .doesNotContain("<script", "<b");
        }
    }

    @Test
    void aRunOfTheConsoleEndsWhateverItSends() {
        var client = new WireClient();
        var target = new Target(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), SITE.port()), false, "localhost", "");
        var limits = new RawLimits(
                Duration.ofSeconds(10),
                1 << 16,
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                Duration.ofMillis(5),
                Duration.ofMillis(20));
        var random = new Random(11);
        for (int i = 0; i < INPUTS / 20; i++) {
            String octets = damaged(random);
            int middle = octets.length() / 2;
            List<String> parts = List.of(octets.substring(0, middle), octets.substring(middle));
            RawRun run = client.send(
                    target,
                    parts,
                    limits,
                    received -> Answers.read(received, List.of()).complete(1));

            assertThat(run.end()).as(octets).isNotEqualTo(RawRun.End.LATE);
        }
    }
}
