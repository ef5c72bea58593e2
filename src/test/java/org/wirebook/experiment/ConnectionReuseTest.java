package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.experiment.ScriptedServer.Peer;
import org.wirebook.experiment.ScriptedServer.Script;

/** When the next request goes over the same connection, and when over a new one (RFC 9112 §9). */
class ConnectionReuseTest {

    private static final String TEA = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea";

    private static final Script ONE_ANSWER = client -> {
        client.request();
        client.send(TEA);
        client.awaitEnd();
    };

    @Test
    void oneConnectionCarriesAllSteps() {
        try (ScriptedServer server = ScriptedServer.answering(TEA, TEA)) {
            Run run = server.run(two("GET", "GET"));

            assertThat(run.connections()).isEqualTo(1);
            assertThat(run.segments()).extracting(Run.Segment::connection).containsExactly(1, 1, 1, 1);
            assertThat(run.segments()).extracting(Run.Segment::step).containsExactly("one", "one", "two", "two");
            assertThat(run.segments()).extracting(Run.Segment::out).containsExactly(true, false, true, false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 3\r\n\r\ntea",
                "HTTP/1.1 200 OK\r\nConnection: x, close\r\nContent-Length: 3\r\n\r\ntea",
                "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\ntea",
            })
    void anotherIsOpenedWhereTheFirstMustNotBeUsedAgain(String first) {
        try (ScriptedServer server = new ScriptedServer(
                client -> {
                    client.request();
                    client.send(first);
                    client.awaitEnd();
                },
                ONE_ANSWER)) {
            Run run = server.run(two("GET", "POST"));

            assertThat(run.failure()).isEmpty();
            assertThat(run.connections()).isEqualTo(2);
            assertThat(run.segments()).extracting(Run.Segment::connection).containsExactly(1, 1, 2, 2);
        }
    }

    @Test
    void octetsThatNobodyAskedForAreShownAndEndTheConnection() {
        try (ScriptedServer server = new ScriptedServer(
                client -> {
                    client.request();
                    client.send(TEA + " and octets nobody asked for");
                    client.awaitEnd();
                },
                ONE_ANSWER)) {
            Run run = server.run(two("GET", "GET"));

            assertThat(run.failure()).isEmpty();
            assertThat(run.segments()).extracting(Run.Segment::connection).containsExactly(1, 1, 1, 2, 2);
            assertThat(run.segments().get(1).marks()).isNotEmpty();
            assertThat(run.segments().get(2).text()).isEqualTo(" and octets nobody asked for");
        }
    }

    @Test
    void httpOneZeroMayAskToKeepTheConnection() {
        try (ScriptedServer server = ScriptedServer.answering(
                "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\ntea", TEA)) {
            assertThat(server.run(two("GET", "GET")).connections()).isEqualTo(1);
        }
    }

    @Test
    void theAuthorMayEndTheConnectionToo() {
        try (ScriptedServer server = new ScriptedServer(ONE_ANSWER, ONE_ANSWER)) {
            Run run = server.run(two("GET", "GET").replaceFirst("/one\n", "/one\nConnection: close\n"));

            assertThat(run.connections()).isEqualTo(2);
            assertThat(run.failure()).isEmpty();
        }
    }

    @Test
    void aConnectionThatTheServerClosedMeanwhileIsReplacedForAnyMethod() {
        Script closesAtOnce = client -> {
            client.request();
            client.send(TEA);
        };
        try (ScriptedServer server = new ScriptedServer(closesAtOnce, ONE_ANSWER)) {
            Run run = server.run(two("GET", "GET"));

            assertThat(run.failure()).isEmpty();
            assertThat(run.connections()).isEqualTo(2);
        }
    }

    @Test
    void anIdempotentRequestIsSentAgainWhenTheServerClosesInsteadOfAnswering() {
        try (ScriptedServer server = new ScriptedServer(ConnectionReuseTest::answersOnceThenCloses, ONE_ANSWER)) {
            Run run = server.run(two("GET", "PUT"));

            assertThat(run.failure()).isEmpty();
            assertThat(run.connections()).isEqualTo(2);
            assertThat(server.requests())
                    .extracting(request -> request.substring(0, 8))
                    .containsExactly("GET /one", "PUT /two", "PUT /two");
        }
    }

    @Test
    void aPostIsNotSentTwice() {
        try (ScriptedServer server = new ScriptedServer(ConnectionReuseTest::answersOnceThenCloses, ONE_ANSWER)) {
            Run run = server.run(two("GET", "POST"));

            assertThat(run.failure()).contains("without an answer", "POST", "not sent again");
            assertThat(server.requests()).hasSize(2);
            server.get(); // takes the second connection, so that the script comes to its end
        }
    }

    @Test
    void contentWaitsForTheHundredItExpects() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            String head = client.head();
            client.send("HTTP/1.1 100 Continue\r\n\r\n");
            String content = client.octets(3);
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n" + content);
            assertThat(head).contains("Expect: 100-continue");
            client.awaitEnd();
        })) {
            Run run = server.run(expectation());

            assertThat(run.failure()).isEmpty();
            assertThat(run.segments()).extracting(Run.Segment::out).containsExactly(true, false, true, false);
            assertThat(run.segments().get(2).text()).isEqualTo("tea");
        }
    }

    @Test
    void contentIsNotSentAfterARefusal() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.head();
            client.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
            client.awaitEnd();
        })) {
            Run run = server.run(expectation());

            assertThat(run.failure()).isEmpty();
            assertThat(run.segments()).extracting(Run.Segment::out).containsExactly(true, false);
            assertThat(run.checks().get(0).observed()).isEqualTo("417");
        }
    }

    @Test
    void contentIsSentAnywayWhenNoHundredComes() {
        RunLimits impatient = new RunLimits(RunLimits.DEFAULT.time(), 1 << 20, 1 << 16, 20, 10, Duration.ofMillis(20));
        try (ScriptedServer server = ScriptedServer.answering(TEA)) {
            Run run = server.run(expectation(), impatient);

            assertThat(run.failure()).isEmpty();
            assertThat(run.segments()).extracting(Run.Segment::out).containsExactly(true, true, false);
        }
    }

    @Test
    void knowsItsOwnConnectionsWhileTheyLast() {
        WireClient client = new WireClient();
        List<InetSocketAddress> from = new CopyOnWriteArrayList<>();
        List<Boolean> own = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = new ScriptedServer(peer -> {
            peer.request();
            from.add(peer.remote());
            own.add(client.addresses().contains(peer.remote()));
            own.add(client.addresses()
                    .contains(new InetSocketAddress("192.0.2.1", peer.remote().getPort())));
            peer.send(TEA);
            peer.awaitEnd();
        })) {
            Experiment experiment = ExperimentFile.parse("### 1\n# @name one\nGET {{base}}/\n?? status == 200")
                    .experiment("one")
                    .orElseThrow();
            Run run = new Runner(client, Clock.systemUTC()).run(experiment, server.target());

            assertThat(run.holds()).isTrue();
            assertThat(own).containsExactly(true, false);
            assertThat(client.addresses().contains(from.get(0))).isFalse();
        }
    }

    @Test
    void runsDoNotDisturbEachOther() {
        CountDownLatch bothAreAsked = new CountDownLatch(2);
        Script meets = client -> {
            client.request();
            bothAreAsked.countDown();
            await(bothAreAsked);
            client.send(TEA);
            client.awaitEnd();
        };
        try (ScriptedServer server = new ScriptedServer(meets, meets)) {
            List<Run> runs = Stream.of(1, 2).parallel().map(run -> server.get()).toList();

            assertThat(runs).allMatch(Run::holds);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answersOnceThenCloses(Peer client) throws IOException {
        client.request();
        client.send(TEA);
        client.request();
    }

    private static String expectation() {
        return "### 1\n# @name one\nPOST {{base}}/\nExpect: 100-continue\n\ntea\n\n?? status exists\n";
    }

    private static String two(String first, String second) {
        return """
                ### One
                # @name one
                %s {{base}}/one
                ?? status == 200
                ### Two
                # @name two
                # @ref one
                %s {{base}}/two
                ?? status == 200
                """.replaceFirst("%s", first).replaceFirst("%s", second);
    }
}
