package org.wirebook.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.experiment.ScriptedServer.answering;
import static org.wirebook.experiment.ScriptedServer.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.experiment.Run.Segment;

/** What a reader sees of the octets, and what is underlined. */
class TranscriptTest {

    @Test
    void showsCrLfAsLineEndsAndOtherControlCharactersAsPictures() {
        Segment answer = answer("text/plain", "tea\r\nfor\ttwo\u0007", "status == 200");

        assertThat(answer.text())
                .isEqualTo(
                        "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 13\n\n(13 octets of text/plain)");
        assertThat(answer("text/plain", "tea\r\nfor\ttwo\r.", "status == 200").text())
                .endsWith("\n\ntea\nfor\ttwo␍.");
    }

    @Test
    void showsTheFramingOfChunksAsItCame() {
        Segment answer = segment(
                lines(
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: chunked",
                        "",
                        "7;x=y",
                        utf8("tea 中"),
                        "A",
                        "0123456789",
                        "0",
                        "Digest: 1",
                        "",
                        ""),
                "body exists");

        assertThat(answer.text())
                .isEqualTo(
                        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n7;x=y\ntea 中\nA\n0123456789\n0\nDigest: 1\n\n");
        assertThat(marked(answer)).containsExactly("tea 中", "0123456789");
    }

    @Test
    void describesOctetsThatAreNoText() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("{\"tea\": \"oolong\"}".getBytes(UTF_8));
        }
        String content = gzip.toString(ISO_8859_1);
        Segment answer = segment(
                lines(
                        "HTTP/1.1 200 OK",
                        "Content-Type: application/json",
                        "Content-Encoding: gzip",
                        "Content-Length: " + content.length(),
                        "",
                        content),
                "js response.parsedBody.tea == oolong");

        assertThat(answer.text()).endsWith("\n\n(" + content.length() + " octets of gzip)");
        assertThat(answer.bytes()).isEqualTo(answer.text().indexOf("(") + 5 + content.length());
        assertThat(marked(answer)).containsExactly("(" + content.length() + " octets of gzip)");
    }

    @Test
    void describesEveryChunkOfWhatIsNoText() {
        Segment answer = segment(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n\u00ff\u00fe\r\n1\r\nx\r\n0\r\n\r\n",
                "status == 200");

        assertThat(answer.text()).endsWith("\n2\n(2 octets of binary data)\n1\n(1 octets of binary data)\n0\n\n");
    }

    @Test
    void cutsLongBodiesAndSaysHowMuchIsMissing() {
        Segment answer = answer("text/plain", "0123456789".repeat(1234), "body includes 0123456789");

        assertThat(answer.text()).endsWith("012345\n… 8,244 more octets");
        assertThat(answer.text().length()).isBetween(4096, 4250);
        assertThat(marked(answer)).containsExactly("0123456789");
    }

    @Test
    void doesNotCutInsideACharacter() {
        Segment answer = answer("text/plain", utf8("x" + "中".repeat(2000)), "status == 200");

        assertThat(answer.text()).endsWith("中\n… 1,905 more octets").doesNotContain("\ufffd");
    }

    @Test
    void underlinesNothingThatIsCutOff() {
        Segment answer = answer("text/plain", "x".repeat(5000) + "tea", "body includes tea");

        assertThat(answer.marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status == 200                            | 200 OK",
                "status exists                            | 200 OK",
                "header CONTENT-type startsWith app       | application/json",
                "header x-none isFalse                    | ",
                "duration < 9999                          | ",
                "js response.parsedBody.a == 1            | 1",
                "js response.parsedBody.b == é            | \"é\"",
                "js response.parsedBody[\"c d\"][1] == x  | \"x\"",
                "js response.parsedBody[\"c d\"] exists   | [null, \"x\"]",
                "js response.parsedBody.e.f == true       | true",
                "js response.parsedBody.none isFalse      | ",
                "js response.parsedBody.e.f.g isFalse     | ",
                "body includes \"x\"                      | \"x\"",
                "body startsWith {\"a\"                   | {\"a\"",
                "body endsWith }}                         | }}",
                "body includes coffee                     | WHOLE",
                "body exists                              | WHOLE",
                "js response.parsedBody exists            | WHOLE",
            })
    void underlinesWhatAnAssertionLookedAt(String assertion, String part) {
        String json = "{\"a\": 1, \"b\": \"é\", \"c d\": [null, \"x\"], \"e\": {\"f\": true}}";
        Segment answer = answer("application/json", utf8(json), assertion);

        assertThat(String.join("", marked(answer))).isEqualTo(part == null ? "" : part.replace("WHOLE", json));
    }

    @Test
    void underlinesAJsonValueOnBothSidesOfAChunkBorder() {
        Segment answer = segment(
                lines(
                        "HTTP/1.1 200 OK",
                        "Content-Type: application/problem+json",
                        "Transfer-Encoding: chunked",
                        "",
                        "8",
                        "{\"t\":\"oo",
                        "6",
                        "long\"}",
                        "0",
                        "",
                        ""),
                "js response.parsedBody.t == oolong");

        assertThat(marked(answer)).containsExactly("\"oo", "long\"");
    }

    @Test
    void joinsMarksThatMeet() {
        Segment answer = segment(
                "HTTP/1.1 200 OK\r\nVary: a\r\nvary: b\r\nContent-Length: 6\r\n\r\noolong",
                "body includes oolo\n?? body includes long\n?? header vary == a, b");

        assertThat(marked(answer)).containsExactly("a", "b", "oolong");
    }

    @Test
    void timesGrowAndBelongToFirstOctets() {
        try (ScriptedServer server = answering("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")) {
            List<Segment> segments = server.get().segments();

            assertThat(segments).extracting(Segment::micros).isSorted();
            assertThat(segments.get(0).micros()).isNotNegative();
        }
    }

    @Test
    void aPauseInTheMiddleOfAMessageBeginsAnotherSegmentWithItsOwnTime() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntea");
            client.pause(Duration.ofMillis(200));
            client.send("\r\n4\r\ntime\r\n");
            client.pause(Duration.ofMillis(200));
            client.send("0\r\n\r\n");
            client.awaitEnd();
        })) {
            Run run = server.run("### 1\n# @name one\nGET {{base}}/\n?? body == teatime\n?? status == 200");

            List<Segment> parts = run.segments().subList(1, 4);
            assertThat(run.holds()).isTrue();
            assertThat(parts)
                    .extracting(Segment::text)
                    .containsExactly("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\ntea", "\n4\ntime\n", "0\n\n");
            assertThat(parts).extracting(Segment::bytes).containsExactly(53L, 11L, 5L);
            assertThat(parts).flatExtracting(TranscriptTest::marked).containsExactly("200 OK", "tea", "time");
            assertThat(parts.get(1).micros() - parts.get(0).micros()).isGreaterThan(150_000);
        }
    }

    private static Segment answer(String type, String content, String assertions) {
        return segment(
                lines("HTTP/1.1 200 OK", "Content-Type: " + type, "Content-Length: " + content.length(), "", content),
                assertions);
    }

    private static Segment segment(String response, String assertions) {
        try (ScriptedServer server = answering(response)) {
            Run run = server.run("### 1\n# @name one\nGET {{base}}/\n?? " + assertions);

            assertThat(run.failure()).isEmpty();
            return run.segments().get(1);
        }
    }

    private static List<String> marked(Segment segment) {
        return segment.marks().stream()
                .map(mark -> segment.text().substring(mark.start(), mark.end()))
                .toList();
    }

    /** The octets of UTF-8, one a character. */
    private static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
