package org.wirebook.experiment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.experiment.ScriptedServer.Peer;
import org.wirebook.experiment.ScriptedServer.Script;

/** What no server and no experiment can make a run do. */
@Timeout(value = 20, unit = SECONDS)
class RunLimitsTest {

    private static final RunLimits SHORT =
            new RunLimits(Duration.ofMillis(300), 1 << 20, 1 << 16, 20, 10, Duration.ofSeconds(1));

    @Test
    void aServerThatSaysNothingCostsTheTimeOfOneRun() {
        assertEndsInTime(Peer::awaitEnd);
    }

    @Test
    void aServerThatDripsCostsTheTimeOfOneRun() {
        assertEndsInTime(client -> {
            client.request();
            while (true) {
                client.send("H");
                client.pause(Duration.ofMillis(5));
            }
        });
    }

    @Test
    void aServerThatSendsHintsForEverCostsTheTimeOfOneRun() {
        assertEndsInTime(client -> {
            client.request();
            while (true) {
                client.send("HTTP/1.1 103 Early Hints\r\n\r\n");
                client.pause(Duration.ofMillis(5));
            }
        });
    }

    @Test
    void aBodyWithoutEndCostsTheTimeOfOneRunAndIsShown() {
        Script stream = client -> {
            client.request();
            client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntea\r\n");
            client.awaitEnd();
        };
        try (ScriptedServer server = new ScriptedServer(stream)) {
            Run run = server.run(get(), SHORT);

            assertThat(run.failure()).isEqualTo("There was no complete answer within 0.3 seconds.");
            assertThat(run.segments().get(1).text()).endsWith("3\ntea\n");
        }
    }

    @Test
    void aServerThatNeverAcceptsCostsTheTimeOfOneRun() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Target target = new Target(
                    new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), false, "localhost", "");
            Experiment experiment =
                    ExperimentFile.parse(get()).experiment("one").orElseThrow();

            Run run = new Runner(new WireClient(SHORT), Clock.systemUTC()).run(experiment, target);

            assertThat(run.failure()).isEqualTo("There was no complete answer within 0.3 seconds.");
        }
    }

    @Test
    void aPeerThatNeverFinishesTheHandshakeCostsTheTimeOfOneRun() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Target target = new Target(
                    new InetSocketAddress(silent.getInetAddress(), silent.getLocalPort()), true, "localhost", "");
            Experiment experiment =
                    ExperimentFile.parse(get()).experiment("one").orElseThrow();

            Run run = new Runner(new WireClient(SHORT), Clock.systemUTC()).run(experiment, target);

            assertThat(run.failure()).isEqualTo("There was no complete answer within 0.3 seconds.");
        }
    }

    @Test
    void aClosedPortIsAFailureWithWords() throws IOException {
        InetSocketAddress closed;
        try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = new InetSocketAddress(soonClosed.getInetAddress(), soonClosed.getLocalPort());
        }
        Experiment experiment = ExperimentFile.parse(get()).experiment("one").orElseThrow();

        Run run = new Runner(new WireClient(SHORT), Clock.systemUTC())
                .run(experiment, new Target(closed, false, "localhost", ""));

        assertThat(run.failure()).contains("refused");
        assertThat(run.segments()).isEmpty();
        assertThat(run.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
                "HTTP/1.1 200 OK\r\nX: ",
            })
    void noMoreThanTheAllowedOctetsAreRead(String beginning) {
        RunLimits small = new RunLimits(Duration.ofSeconds(10), 100_000, 1 << 16, 20, 10, Duration.ZERO);
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send(beginning);
            while (true) {
                client.send("x".repeat(1000));
            }
        })) {
            Run run = server.run(get(), small);

            assertThat(run.failure()).containsPattern("More than 100,000 octets|without a line end");
            assertThat(run.bytesIn()).isLessThan(100_000 + 8192 + 1);
            assertThat(run.segments().get(1).text()).hasSizeLessThan(25_000);
        }
    }

    @Test
    void endlessFieldLinesEndTheRun() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send("HTTP/1.1 200 OK\r\n");
            while (true) {
                client.send("A: 1\r\n".repeat(100));
            }
        })) {
            assertThat(server.get().failure()).contains("more than 500 field lines");
        }
    }

    @Test
    void noMoreThanTenStepsRun() {
        StringBuilder source = new StringBuilder("### 0\n# @name s-0\nGET {{base}}/\n?? status == 200\n");
        for (int i = 1; i <= 10; i++) {
            source.append("### 1\n# @name s-").append(i).append("\n# @ref s-").append(i - 1);
            source.append("\nGET {{base}}/\n?? status == 200\n");
        }
        try (ScriptedServer server = new ScriptedServer()) {
            Run run = server.run(source.toString());

            assertThat(run.failure()).isEqualTo("An experiment may have at most 10 steps.");
            assertThat(run.connections()).isZero();
        }
    }

    @Test
    void aRequestThatGrowsTooLargeIsNotSent() {
        String answer = "HTTP/1.1 200 OK\r\nX: " + "x".repeat(8000) + "\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.answering(answer)) {
            Run run = server.run("### 1\n# @name one\nGET {{base}}/\n?? status == 200\n### 2\n# @name two\n# @ref one\n"
                    + "POST {{base}}/\n\n" + "{{oneResponse.headers.x}}".repeat(100) + "\n?? status == 200");

            assertThat(run.failure()).contains("at most 65,536 octets");
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static void assertEndsInTime(Script script) {
        try (ScriptedServer server = new ScriptedServer(script)) {
            long began = System.nanoTime();
            Run run = server.run(get(), SHORT);

            assertThat(run.failure()).isEqualTo("There was no complete answer within 0.3 seconds.");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static String get() {
        return "### 1\n# @name one\nGET {{base}}/\n?? status == 200";
    }
}
