package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirebook.events.Draft;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.live.Follower.Transport;

/**
 * How long readers that are silent, slow or dead are waited for, on a server that waits for less than the site does.
 */
@Timeout(60)
@ParameterizedClass
@EnumSource(LiveServer.Way.class)
class PatienceTest {

    private static final Pace PACE =
            new Pace(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(500));

    @RegisterExtension
    static final LiveServer SERVER = new LiveServer(new Live.Limits(1_000, 200), PACE, Duration.ofSeconds(2));

    @RegisterExtension
    static final LiveServer SMALL = new LiveServer(new Live.Limits(1, 1), PACE, Duration.ofSeconds(30));

    private static final int MORE_THAN_THE_SYSTEM_HOLDS = 600;

    private final String path = LiveServer.fresh();

    PatienceTest(LiveServer.Way way) {
        SERVER.by(way);
        SMALL.by(way);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LiveServer.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void open(Wire wire, Transport transport) throws Exception {
        if (transport == Transport.WEBSOCKET) {
            wire.open(path);
        } else {
            wire.get(path, "Accept: text/event-stream");
        }
    }

    @Test
    void aSilentStreamHasHeartbeats() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.get(path, "Accept: text/event-stream");

            assertThat(wire.chunk()).contains("event: hello");
            assertThat(wire.chunk()).isEqualTo(": heartbeat\n\n");
            assertThat(wire.chunk()).isEqualTo(": heartbeat\n\n");
        }
    }

    @Test
    void aWebSocketIsPingedAndKeptWhileItAnswers() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path);
            wire.text();
            for (int i = 0; i < 12; i++) { // longer than a dead one is waited for
                Frame ping = wire.frame();
                assertThat(ping.opcode()).isEqualTo(Frame.PING);
                wire.send(Frame.PONG, ping.payload());
            }
            assertThat(SERVER.readers(path)).isEqualTo(1);
        }
    }

    @Test
    void aWebSocketThatDoesNotAnswerAPingIsCut() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path);

            assertThat(wire.closing()).isEqualTo("1001 You did not answer a ping.");
            wire.untilEnd(); // though the client does not close
            assertThat(SERVER.readers(path)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_STREAM", "WEBSOCKET"})
    void oneThatStopsReadingIsCutAndCostsTheOthersNothing(Transport transport) throws Exception {
        var channel = SERVER.live().channel(path.substring("/live/".length()));
        try (var stalled = new Wire(SERVER.port(), Integer.MAX_VALUE, 4_096)) {
            open(stalled, transport);
            var other = new Follower(SERVER.port(), path, transport);
            for (int count = 1; count <= MORE_THAN_THE_SYSTEM_HOLDS; count++) {
                channel.publish(new Draft("message", '"' + "x".repeat(16_000) + '"'));
                if (count % 20 == 0) { // fewer than the channel keeps
                    other.until(count);
                }
            }

            assertThat(other.events()).noneMatch(event -> event.contains(" gap "));
            await(() -> SERVER.readers(path) == 0);
            assertThat(stalled.untilEnd()).as("octets of a cut answer").isLessThan(MORE_THAN_THE_SYSTEM_HOLDS * 16_000);
        }
    }

    @Test
    void onesThatNeverReadTheirPollsHoldUpNobody() throws Exception {
        var channel = SERVER.live().channel(path.substring("/live/".length()));
        for (int i = 0; i < 60; i++) {
            channel.publish(new Draft("message", '"' + "x".repeat(16_000) + '"'));
        }
        long now = channel.now();
        try (var first = new Wire(SERVER.port(), Integer.MAX_VALUE, 2_048);
                var second = new Wire(SERVER.port(), Integer.MAX_VALUE, 2_048);
                var third = new Wire(SERVER.port(), Integer.MAX_VALUE, 2_048)) {
            for (var wire : new Wire[] {first, second, third}) {
                for (int i = 0; i < 60; i++) { // pipelined, and no answer is read
                    wire.write("GET " + path + "?wait=5&after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n");
                }
            }
            var other = new Follower(SERVER.port(), path + "-b", Transport.LONG_POLL);
            SERVER.publish(path + "-b", "in time");

            assertThat(other.until(1).events()).hasSize(1);
            await(() -> SERVER.readers(path) == 0);
        }
        assertThat(channel.now()).isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_STREAM", "WEBSOCKET"})
    void oneThatLeavesFreesItsPlace(Transport transport) throws Exception {
        var reset = new Wire(SERVER.port());
        var finished = new Wire(SERVER.port());
        open(reset, transport);
        open(finished, transport);
        assertThat(SERVER.readers(path)).isEqualTo(2);
        reset.reset();
        finished.close();

        await(() -> SERVER.readers(path) == 0);
    }

    @Test
    void aStreamOverHttp2IsReadAtOnceAndFreesItsPlaceWhenItIsReset() throws Exception {
        var request = HttpRequest.newBuilder(SERVER.uri(path)).header("Accept", "text/event-stream");
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(lines.readLine()).isEqualTo("retry: 2000");
            SERVER.publish(path, "hello");
            assertThat(lines.lines().filter(line -> line.contains("\"hello\"")).findFirst())
                    .isPresent();
        }

        await(() -> SERVER.readers(path) == 0);
    }

    @Test
    void halfAHandshakeTimesOut() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.write("GET " + path + " HTTP/1.1\r\nHost: loc");

            assertThat(wire.untilEnd()).isLessThan(2_000);
        }
    }

    @Test
    void whereThereIsNoPlaceLeftEachIsToldSoInItsWay() throws Exception {
        try (var seated = new Wire(SMALL.port());
                var socket = new Wire(SMALL.port())) {
            seated.get(path, "Accept: text/event-stream");
            var poll = SMALL.get(path + "?wait=1&after=now");
            var stream = SMALL.get(path, "Accept", "text/event-stream");
            socket.open(path);

            assertThat(socket.closing()).startsWith("1013 ");
            assertThat(poll.statusCode()).isEqualTo(503);
            assertThat(poll.headers().firstValue("Retry-After")).isPresent();
            assertThat(stream.statusCode()).isEqualTo(503);
            assertThat(SMALL.get(path).statusCode())
                    .as("a short poll takes no place")
                    .isEqualTo(200);
        }
        await(() -> SMALL.readers(path) == 0);
    }
}
