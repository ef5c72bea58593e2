package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.events.Draft;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.live.Follower.Transport;
import org.wirebook.web.HttpProblem;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /live/{channel}} answers, over each transport. */
@Timeout(60)
@ParameterizedClass
@EnumSource(LiveServer.Way.class)
class TransportsTest {

    @RegisterExtension
    static final LiveServer SERVER = new LiveServer();

    private final String path = LiveServer.fresh();

    TransportsTest(LiveServer.Way way) {
        SERVER.by(way);
    }

    private int status(String type, byte[] content, String... fields) throws Exception {
        return SERVER.post(path, type, content, fields).statusCode();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyTransportDeliversTheSameEventsInTheSameOrder(Transport transport) throws Exception {
        List<String> published = new ArrayList<>();
        for (String text : new String[] {"a", "你好", "c"}) {
            published.add(SERVER.publish(path, text) + " message \"" + text + "\"");
        }

        assertThat(new Follower(SERVER.port(), path, transport).until(3).events())
                .isEqualTo(published);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whoWasOvertakenIsToldWhatIsGone(Transport transport) throws Exception {
        long first = SERVER.publish(path, "first");
        var follower = new Follower(SERVER.port(), path, transport).until(1);
        var channel = SERVER.live().channel(path.substring("/live/".length()));
        for (int i = 0; i < 1_001; i++) {
            channel.publish(new Draft("message", "0"));
        }

        assertThat(follower.until(2).events().get(1))
                .endsWith(" gap {\"after\":" + first + ",\"before\":" + (channel.now() - 999) + "}");
    }

    @Test
    void aCursorFromTheFutureIsAGap() throws Exception {
        SERVER.publish(path, "kept");

        assertThat(SERVER.get(path + "?after=999999999").body()).contains("\"gap\"", "\"after\":999999999", "\"kept\"");
    }

    @Test
    void aPollSaysWhatItStartsAfterAndHowToGoOn() throws Exception {
        long id = SERVER.publish(path, "a");
        var answer = SERVER.get(path + "?after=" + (id - 1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Event-After")).contains(Long.toString(id - 1));
        assertThat(answer.headers().firstValue("Event-Next")).contains(Long.toString(id));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).endsWith("],\"next\":" + id + "}");
    }

    @Test
    void nothingNewIsAnEmptyPollAnd204AfterWaiting() throws Exception {
        long id = SERVER.publish(path, "a");
        var waited = SERVER.get(path + "?after=" + id + "&wait=1");

        assertThat(SERVER.get(path + "?after=" + id).body()).isEqualTo("{\"events\":[],\"next\":" + id + "}");
        assertThat(waited.statusCode()).isEqualTo(204);
        assertThat(waited.headers().firstValue("Event-Next")).contains(Long.toString(id));
        assertThat(waited.body()).isEmpty();
    }

    @Test
    void ofTwoParametersTheFirstCounts() throws Exception {
        long first = SERVER.publish(path, "a");
        long second = SERVER.publish(path, "b");

        assertThat(SERVER.get(path + "?wait=1&after=" + first + "&after=" + second)
                        .body())
                .endsWith("\"next\":" + second + "}");
        assertThat(SERVER.get(path + "?wait=1&wait=no&after=" + second).statusCode())
                .isEqualTo(204);
        assertThat(SERVER.get(path + "?waiting=no&wait=1&after=" + second).statusCode())
                .as("a name that only begins so")
                .isEqualTo(204);
    }

    @Test
    void pollsThatCameTogetherAreAnsweredInTurn() throws Exception {
        long first = SERVER.publish(path, "a");
        String poll = "GET " + path + "?wait=9&after=%d HTTP/1.1\r\nHost: localhost\r\n%s\r\n";
        try (var wire = new Wire(SERVER.port())) {
            wire.write(poll.formatted(first - 1, "")
                    + poll.formatted(first, "")
                    + "GET " + path + "?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + poll.formatted(first, "Connection: close\r\n"));
            String head = wire.head();
            assertThat(head.lines().map(line -> line.replaceFirst("[: ].*", "")))
                    .filteredOn(name -> !name.equals("Server")) // of the test's own server
                    .containsExactlyInAnyOrder(
                            "HTTP/1.1",
                            "Date",
                            "X-Content-Type-Options",
                            "Cross-Origin-Resource-Policy",
                            "Cache-Control",
                            "Event-After",
                            "Event-Next",
                            "Content-Type",
                            "Content-Length");
            assertThat(wire.content(head)).contains("\"a\"").endsWith("\"next\":" + first + "}");
            long second = SERVER.publish(path, "b");

            assertThat(wire.content(wire.head())).doesNotContain("\"a\"").endsWith("\"next\":" + second + "}");
            assertThat(wire.content(wire.head())).contains("\"a\"").endsWith("\"next\":" + second + "}");
            String last = wire.head();
            assertThat(last).contains("Connection: close");
            assertThat(wire.content(last)).doesNotContain("\"a\"").endsWith("\"next\":" + second + "}");
            assertThat(wire.untilEnd()).as("octets after the last answer").isZero();
        }
    }

    @Test
    void nowIsAfterEverythingThatIsThere() throws Exception {
        long id = SERVER.publish(path, "old");

        assertThat(SERVER.get(path + "?after=now").body()).isEqualTo("{\"events\":[],\"next\":" + id + "}");
    }

    @Test
    void limitEndsAStreamAfterSoManyEvents() throws Exception {
        SERVER.publish(path, "one");
        SERVER.publish(path, "two");
        SERVER.publish(path, "three");

        assertThat(SERVER.get(path + "?limit=2", "Accept", "text/event-stream").body())
                .contains("one", "two")
                .doesNotContain("three");
    }

    @Test
    void waitEndsAStreamAfterItsTime() throws Exception {
        assertThat(SERVER.get(path + "?wait=1", "Accept", "text/event-stream").body())
                .startsWith("retry: 2000\nevent: hello\nid: ");
    }

    @Test
    void aStreamIsNotKeptNorHeldBackNorCompressedOnItsWay() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            String head = wire.get(path, "Accept: text/event-stream", "Accept-Encoding: gzip, br");

            assertThat(head)
                    .startsWith("HTTP/1.1 200")
                    .contains("Content-Type: text/event-stream", "Cache-Control: no-store", "X-Accel-Buffering: no")
                    .doesNotContain("Content-Encoding");
            assertThat(head.toLowerCase(Locale.ROOT)).contains("event-after: ");
        }
    }

    @Test
    void lastEventIdIsStrongerThanTheAddressItCameTo() throws Exception {
        long first = SERVER.publish(path, "one");
        SERVER.publish(path, "two");

        assertThat(SERVER.get(path + "?after=0&limit=1", "Accept", "text/event-stream", "Last-Event-ID", "" + first)
                        .body())
                .contains("{\"after\":" + first + "}", "two")
                .doesNotContain("\"one\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "after=1e3",
                "after=9999999999999999999",
                "wait=0",
                "wait=61",
                "wait=x",
                "limit=0",
                "limit=1001",
                "limit=-5",
                "wait=1&limit"
            })
    void aParameterThatMeansNothingIsRefused(String query) throws Exception {
        assertThat(SERVER.get(path + "?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live/", "/live", "/live/A", "/live/-a", "/live/a/b", "/live/a_b", "/live/a.b"})
    void whatIsNoNameIsNotFound(String target) throws Exception {
        assertThat(SERVER.get(target).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameMayHaveFortyCharacters() throws Exception {
        assertThat(SERVER.get("/live/" + "a".repeat(40)).statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/live/" + "a".repeat(41)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS,200", "POST,405"})
    void theFeedCanOnlyBeRead(String method, int status) throws Exception {
        var answer = SERVER.send(HttpRequest.newBuilder(SERVER.uri("/live/feed"))
                .header("Content-Type", "text/html")
                .method(method, BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({"HEAD,200", "OPTIONS,200", "PUT,405", "DELETE,405", "PATCH,405"})
    void otherMethodsAreAnsweredAsTheyShould(String method, int status) throws Exception {
        var answer = SERVER.send(HttpRequest.newBuilder(SERVER.uri(path)).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).matches(body -> status == 405 || body.isEmpty());
        assertThat(method.equals("HEAD") || answer.headers().firstValue("Allow").isPresent())
                .isTrue();
    }

    @Test
    void publishingTellsTheIdAndWhereTheEventIs() throws Exception {
        var answer = SERVER.post(path, "text/plain", utf8("hello"));
        String id = answer.body().replaceAll("\\D", "");
        String location = answer.headers().firstValue("Location").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":" + id + "}");
        assertThat(SERVER.get(location).body()).contains("\"id\":" + id + ",", "\"hello\"");
    }

    @Test
    void whatIsNoMessageIsRefused() throws Exception {
        assertThat(status("text/plain", new byte[16 * 1024])).isEqualTo(201);
        assertThat(status("text/plain", new byte[16 * 1024 + 1])).isEqualTo(413);
        assertThat(status("application/xml", utf8("<a/>"))).isEqualTo(415);
        assertThat(status("text/plain", new byte[] {'a', (byte) 0xC3})).isEqualTo(400);
        assertThat(status("application/json", utf8("{"))).isEqualTo(400);
        assertThat(status("application/json", utf8("{} {}"))).isEqualTo(400);
        assertThat(status("application/json", new byte[] {'"', (byte) 0xFF, '"'}))
                .isEqualTo(400);
        assertThat(status("application/json", utf8("[".repeat(16_000)))).isEqualTo(400);
    }

    @Test
    void aJsonValueIsKeptAsItIs() throws Exception {
        String json = "{\"b\":[1,2.50,1E+400,12345678901234567890,true,null],\"a\":{\"\\u0000\":\"\"}}";
        SERVER.post(path, "application/json", utf8(json));

        assertThat(SERVER.get(path).body()).contains("\"data\":" + json + "}");
    }

    @Test
    void textWithControlAndBidiCharactersStaysData() throws Exception {
        var text = new StringBuilder();
        for (char character = 0; character < 0x20; character++) {
            text.append(character);
        }
        text.append("\u007F\u0085\u2028\u2029\u202E\u2066\uFEFF\n\nid: 7\n\ndata: forged\n\n\"}");
        SERVER.post(path, "text/plain", utf8(text.toString()));

        String data = JsonMapper.shared()
                .readTree(SERVER.get(path).body())
                .get("events")
                .get(0)
                .get("data")
                .asString();
        assertThat(data).isEqualTo(text.toString());
        for (var transport : Transport.values()) {
            var events = new Follower(SERVER.port(), path, transport).until(1).events();
            assertThat(events).hasSize(1);
            assertThat(events.get(0)).as("%s", transport).contains("forged");
        }
    }

    @Test
    void aPageOfAnotherSiteMayNeitherPublishNorOpenAWebSocket() throws Exception {
        String own = "http://localhost:" + SERVER.port();
        assertThat(status("text/plain", utf8("a"), "Origin", "http://evil.example"))
                .isEqualTo(403);
        assertThat(status("text/plain", utf8("a"), "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(status("text/plain", utf8("a"), "Origin", own)).isEqualTo(201);
        assertThat(status("text/plain", utf8("a"))).isEqualTo(201);
        try (var foreign = new Wire(SERVER.port());
                var same = new Wire(SERVER.port());
                var none = new Wire(SERVER.port())) {
            assertThat(foreign.open(path, "Origin: http://evil.example")).startsWith("HTTP/1.1 403");
            assertThat(same.open(path, "Origin: http://localhost")).startsWith("HTTP/1.1 101");
            assertThat(none.open(path)).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void aWebSocketSaysFirstWhereItStarts() throws Exception {
        long id = SERVER.publish(path, "old");
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path + "?after=now");

            assertThat(wire.text()).isEqualTo("{\"events\":[],\"next\":" + id + ",\"hello\":true}");
            long next = SERVER.publish(path, "new");
            assertThat(wire.text()).contains("\"id\":" + next + ",", "\"new\"").endsWith("\"next\":" + next + "}");
        }
    }

    @Test
    void aTextFrameIsPublishedAsItStands() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path);
            wire.text();
            wire.send(Frame.TEXT, "plain {");

            assertThat(wire.text()).contains("\"data\":\"plain {\"");
        }
    }

    @Test
    void theSubprotocolAnswersEachMessage() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            assertThat(wire.open(path + "?after=now", "Sec-WebSocket-Protocol: other, wirebook.v1"))
                    .contains("Sec-WebSocket-Protocol: wirebook.v1");
            wire.text();
            wire.send(Frame.TEXT, "{\"type\":\"publish\",\"data\":{\"n\":1},\"ref\":\"c1\"}");
            String either = wire.text() + wire.text();

            assertThat(either).containsPattern("\\{\"ack\":\"c1\",\"id\":\\d+}").contains("\"data\":{\"n\":1}");
            wire.send(Frame.TEXT, "{\"type\":\"shout\",\"ref\":\"c2\"}");
            assertThat(wire.text()).contains("\"refused\"", "\"status\":400");
        }
    }

    @Test
    void whoIsRefusedAgainAndAgainIsClosedWith1008() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path, "Sec-WebSocket-Protocol: wirebook.v1");
            for (int i = 0; i < 11; i++) {
                wire.send(Frame.TEXT, "no json");
            }

            assertThat(wire.closing()).startsWith("1008 Refused too often");
        }
    }

    @ParameterizedTest
    @CsvSource({"2,1,1003", "1,16385,1009"})
    void whatAChannelDoesNotTakeClosesIt(int opcode, int length, String code) throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path);
            wire.send(opcode, "a".repeat(length));

            assertThat(wire.closing()).startsWith(code);
        }
    }

    @Test
    void textThatIsNotUtf8IsClosedWith1007() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path);
            wire.send(Frame.TEXT, "a\u00FF");

            assertThat(wire.closing()).startsWith("1007");
        }
        assertThat(SERVER.get(path).body()).startsWith("{\"events\":[]");
    }

    @Test
    void aPingIsAnsweredWithItsPayload() throws Exception {
        try (var wire = new Wire(SERVER.port())) {
            wire.open(path);
            wire.text();
            wire.send(Frame.PING, "are you there");
            Frame pong = wire.frame();

            assertThat(pong.opcode()).isEqualTo(Frame.PONG);
            assertThat(pong.payload()).isEqualTo("are you there");
        }
    }

    @Test
    void whoPublishesTooFastIsToldWhenToTryAgain() {
        var rates = new Rates(1, 2);
        rates.take("a");
        rates.take("a");

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> rates.take("a"))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(429))
                .satisfies(problem -> assertThat(problem.fields()).containsEntry("Retry-After", "1"));
        rates.take("b");
    }

    /** A pong is written by another thread than what everyone is told, and must wait for half a message to end. */
    @Test
    void pongsComeBetweenMessagesThatAClientIsSlowToRead() throws Exception {
        int count = 600; // more than the system holds
        var channel = SERVER.live().channel(path.substring("/live/".length()));
        try (var client = RawWebSocket.narrow(SERVER.port(), path)) {
            for (int i = 0; i < count; i++) {
                channel.publish(new Draft("message", '"' + "x".repeat(16_000) + '"'));
            }
            List<String> pongs = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                client.send(Frame.PING, "p" + i);
            }
            long cursor = 0;
            while (cursor < channel.now() || pongs.size() < 10) {
                Frame frame = client.next();
                if (frame.opcode() == Frame.PONG) {
                    pongs.add(frame.payload());
                } else {
                    assertThat(frame.opcode()).isEqualTo(Frame.TEXT);
                    cursor = Long.parseLong(frame.payload().replaceAll("(?s).*\"next\":(\\d+).*", "$1"));
                }
            }

            assertThat(pongs).hasSize(10).allMatch(pong -> pong.startsWith("p"));
        }
    }
}
