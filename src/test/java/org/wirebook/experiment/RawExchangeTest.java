package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.wirebook.experiment.RawRun.End;
import org.wirebook.experiment.RawRun.Piece;

/** Octets go out just as they are, and a run always ends. */
class RawExchangeTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private static boolean never(String received) {
        return received.contains("the end of the answer");
    }

    private static RawLimits patient() {
        return new RawLimits(LONG, 1 << 16, LONG, LONG, SHORT, LONG);
    }

    private static RawRun send(ScriptedServer server, RawLimits limits, Predicate<String> complete, String... parts) {
        return new WireClient().send(server.target(), List.of(parts), limits, complete);
    }

    @Test
    void octetsArriveAsTheyWereGiven() {
        try (var server = new ScriptedServer(client -> client.send(client.head()))) {
            String octets = "x \u0000\u00ff\n\t: 1\r\n\r\n";
            RawRun run = send(server, patient(), RawExchangeTest::never, octets);

            assertThat(run.end()).isEqualTo(End.CLOSED);
            assertThat(run.pieces()).extracting(Piece::out).containsExactly(true, false);
            assertThat(run.pieces()).extracting(Piece::octets).containsOnly(octets);
        }
    }

    @Test
    void sendingPausesUntilSomethingComes() {
        try (var server = new ScriptedServer(client -> {
            client.request();
            client.send("go on\r\n\r\n");
            client.request();
            client.send("done");
        })) {
            RawRun run = send(server, patient(), RawExchangeTest::never, "first\r\n\r\n", "second\r\n\r\n");

            assertThat(run.pieces())
                    .extracting(Piece::octets)
                    .containsExactly("first\r\n\r\n", "go on\r\n\r\n", "second\r\n\r\n", "done");
        }
    }

    @Test
    void sendingGoesOnWhenNothingComes() {
        var limits = new RawLimits(LONG, 1 << 16, LONG, LONG, SHORT, SHORT);
        try (var server = new ScriptedServer(client -> {
            client.request();
            client.send("done");
        })) {
            RawRun run = send(server, limits, RawExchangeTest::never, "first", " second\r\n\r\n");

            assertThat(run.pieces()).extracting(Piece::octets).containsExactly("first", " second\r\n\r\n", "done");
        }
    }

    @Test
    void aConnectionThatStaysOpenIsLeftWhenTheAnswerIsWhole() {
        try (var server = new ScriptedServer(client -> {
            client.request();
            client.send("whole");
            client.awaitEnd();
        })) {
            assertThat(send(server, patient(), received -> true, "?\r\n\r\n").end())
                    .isEqualTo(End.OPEN);
        }
    }

    @Test
    void aServerThatSaysNothingIsLeft() {
        var limits = new RawLimits(LONG, 1 << 16, SHORT, SHORT, SHORT, SHORT);
        try (var server = new ScriptedServer(client -> client.awaitEnd())) {
            RawRun run = send(server, limits, received -> true, "half");

            assertThat(run.end()).isEqualTo(End.OPEN);
            assertThat(run.received()).isEmpty();
        }
    }

    @Test
    void noRunLastsLongerThanItsTime() {
        var limits = new RawLimits(SHORT, 1 << 16, LONG, LONG, LONG, LONG);
        try (var server = new ScriptedServer(client -> client.awaitEnd())) {
            assertThat(send(server, limits, RawExchangeTest::never, "?\r\n\r\n").end())
                    .isEqualTo(End.LATE);
        }
    }

    /** Nor does one whose server does not read what is sent. */
    @Test
    void aServerThatDoesNotReadIsLeftAsWell() throws Exception {
        var limits = new RawLimits(Duration.ofMillis(300), 1 << 16, LONG, LONG, LONG, LONG);
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var target = new Target(
                    new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), false, "localhost", "");
            RawRun run = new WireClient().send(target, List.of("x".repeat(20_000_000)), limits, RawExchangeTest::never);

            assertThat(run.end()).isEqualTo(End.LATE);
        }
    }

    @Test
    void noMoreIsReadThanARunMayRead() {
        var limits = new RawLimits(LONG, 100, LONG, LONG, LONG, LONG);
        try (var server = new ScriptedServer(client -> {
            client.request();
            client.send("x".repeat(101));
        })) {
            RawRun run = send(server, limits, RawExchangeTest::never, "?\r\n\r\n");

            assertThat(run.end()).isEqualTo(End.FULL);
            assertThat(run.received()).hasSize(100);
        }
    }

    @Test
    void whereNobodyListensTheRunIsBroken() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        var target = new Target(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), false, "localhost", "");

        assertThat(new WireClient()
                        .send(target, List.of("?"), patient(), RawExchangeTest::never)
                        .end())
                .isEqualTo(End.BROKEN);
    }
}
