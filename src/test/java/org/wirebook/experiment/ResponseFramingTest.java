package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.experiment.ScriptedServer.answering;
import static org.wirebook.experiment.ScriptedServer.lines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a response ends (RFC 9112 §6.3), against octets on a socket. The second GET shows that the first one ended. */
class ResponseFramingTest {

    private static final String NEXT = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnext";

    @Test
    void contentLengthTellsTheEnd() {
        assertThat(bodyBeforeNext("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea"))
                .isEqualTo("tea");
    }

    @Test
    void equalContentLengthsCountAsOne() {
        assertThat(bodyBeforeNext("HTTP/1.1 200 OK\r\nContent-Length: 3, 3\r\nContent-Length: 3\r\n\r\ntea"))
                .isEqualTo("tea");
    }

    @Test
    void lineFeedsAloneEndLinesAsWell() {
        assertThat(bodyBeforeNext("HTTP/1.1 200 OK\nContent-Length: 3\n\ntea")).isEqualTo("tea");
    }

    @ParameterizedTest
    @CsvSource({"204,No Content", "304,Not Modified"})
    void someStatusesNeverHaveContentWhateverTheySay(int status, String reason) {
        assertThat(bodyBeforeNext("HTTP/1.1 " + status + " " + reason + "\r\nContent-Length: 7\r\n\r\n"))
                .isEmpty();
    }

    @Test
    void chunksAreJoinedAndTheirExtensionsAndTrailersLeftOut() {
        assertThat(bodyBeforeNext(lines(
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: chunked",
                        "",
                        "3;note=\"x\"",
                        "tea",
                        "00B",
                        " for",
                        " two\n",
                        "0",
                        "Digest: x",
                        "",
                        "")))
                .isEqualTo("tea for\r\n two\n");
    }

    @Test
    void noChunksAreNoContent() {
        assertThat(bodyBeforeNext("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"))
                .isEmpty();
    }

    @Test
    void withoutALengthTheContentEndsWithTheConnection() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send("HTTP/1.1 200 OK\r\n\r\ntea ");
            client.send("for two");
        })) {
            assertThat(observedBody(server.run(twoGets().replace("# @ref first\n", ""))))
                    .isEqualTo("tea for two");
        }
    }

    @Test
    void aHalfClosedConnectionEndsTheContentToo() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send("HTTP/1.0 200 OK\r\n\r\ntea");
            client.endOutput();
            client.awaitEnd();
        })) {
            assertThat(observedBody(server.run(twoGets().replace("# @ref first\n", ""))))
                    .isEqualTo("tea");
        }
    }

    @Test
    void aTransferCodingThatDoesNotEndInChunkedEndsWithTheConnection() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, x\r\nContent-Length: 1\r\n\r\n3\r\ntea\r\n");
        })) {
            assertThat(observedBody(server.run(twoGets().replace("# @ref first\n", ""))))
                    .isEqualTo("3\r\ntea\r\n");
        }
    }

    @Test
    void chunkedOverridesContentLengthButEndsTheConnection() {
        try (ScriptedServer server = new ScriptedServer(
                client -> {
                    client.request();
                    client.send(lines(
                            "HTTP/1.1 200 OK",
                            "Transfer-Encoding: chunked",
                            "Content-Length: 99",
                            "",
                            "3",
                            "tea",
                            "0",
                            "",
                            ""));
                    client.awaitEnd();
                },
                client -> {
                    client.request();
                    client.send(NEXT);
                    client.awaitEnd();
                })) {
            Run run = server.run(twoGets());

            assertThat(run.checks().get(0).observed()).isEqualTo("tea");
            assertThat(run.connections()).isEqualTo(2);
        }
    }

    @Test
    void theAnswerToHeadHasNoContentWhateverItsLength() {
        try (ScriptedServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: 1024\r\n\r\n", NEXT)) {
            Run run = server.run(twoGets().replaceFirst("GET", "HEAD"));

            assertThat(run.checks()).extracting(Run.Check::observed).containsExactly("", "next");
            assertThat(run.connections()).isEqualTo(1);
        }
    }

    @Test
    void interimResponsesAreShownAndDoNotCountAsTheAnswer() {
        try (ScriptedServer server = answering(lines(
                "HTTP/1.1 103 Early Hints",
                "Link: </a.css>",
                "",
                "HTTP/1.1 100 Continue",
                "",
                "HTTP/1.1 200 OK",
                "Content-Length: 3",
                "",
                "tea"))) {
            Run run = server.get();

            assertThat(run.segments())
                    .extracting(Run.Segment::text)
                    .element(1)
                    .isEqualTo("HTTP/1.1 103 Early Hints\nLink: </a.css>\n\n");
            assertThat(run.segments()).hasSize(4);
            assertThat(run.checks().get(0).observed()).isEqualTo("200");
        }
    }

    @Test
    void afterSwitchingProtocolsNothingMoreIsRead() {
        try (ScriptedServer server =
                answering("HTTP/1.1 101 Switching Protocols\r\nUpgrade: tea\r\n\r\n\u0000\u0001")) {
            Run run = server.get();

            assertThat(run.checks().get(0).observed()).isEqualTo("101");
            assertThat(run.failure()).isEmpty();
        }
    }

    @Test
    void foldedFieldLinesAreOneValue() {
        try (ScriptedServer server =
                answering("HTTP/1.1 200 OK\r\nX-Tea: oolong,\r\n \t jasmine\r\nContent-Length: 0\r\n\r\n")) {
            Run run = server.run("### Any\n# @name any\nGET {{base}}/\n?? header x-tea == oolong, jasmine");

            assertThat(run.holds()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "HTTP/2 200 OK\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "http/1.1 200 OK\r\n\r\n",
                "\r\nHTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA : space before the colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: bare\rcr\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: the end is missing\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntea",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\ntea",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: +3\r\n\r\ntea",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\ntea",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x3\r\ntea\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\ntea\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\ntea\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\ntea\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff3\r\ntea",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntea\r\n0\r\n",
            })
    void brokenMessagesEndTheRunAndAreShownAsTheyCame(String octets) {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.send(octets);
            client.endOutput();
            client.awaitEnd();
        })) {
            Run run = server.get();

            assertThat(run.failure()).isNotEmpty();
            assertThat(run.holds()).isFalse();
            assertThat(run.segments()).hasSize(2);
            assertThat(run.segments().get(1).bytes()).isBetween(1L, (long) octets.length());
            assertThat(run.checks()).extracting(Run.Check::holds).containsExactly(false);
        }
    }

    @Test
    void noAnswerAtAllIsAFailureWithWords() {
        try (ScriptedServer server = new ScriptedServer(client -> {
            client.request();
            client.reset();
        })) {
            assertThat(server.get().failure()).isEqualTo("The server closed the connection without an answer.");
        }
    }

    private static String bodyBeforeNext(String first) {
        try (ScriptedServer server = answering(first, NEXT)) {
            Run run = server.run(twoGets());

            assertThat(run.failure()).isEmpty();
            assertThat(run.checks().get(1).observed()).isEqualTo("next");
            assertThat(run.connections()).isEqualTo(1);
            return run.checks().get(0).observed();
        }
    }

    private static String observedBody(Run run) {
        assertThat(run.failure()).isEmpty();
        return run.checks().get(0).observed();
    }

    private static String twoGets() {
        return """
                ### First
                # @name first
                GET {{base}}/first
                ?? body exists
                ### Second
                # @name second
                # @ref first
                GET {{base}}/second
                ?? body exists
                """;
    }
}
