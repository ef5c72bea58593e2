package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.keptAlive;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OctetsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static String raw(String target) throws IOException {
        return SITE.raw(request("GET " + target));
    }

    /** The first of two answers on a connection: containers do not chunk what the end of the connection ends. */
    private static String chunked(String target) throws IOException {
        String answers = SITE.raw(keptAlive("GET " + target) + request("GET /http/user-agent"));
        return answers.substring(0, answers.indexOf("HTTP/1.1 200", 1));
    }

    private static String content(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void bytesHaveTheLengthAskedFor() throws IOException {
        String answer = raw("/http/bytes/1000");

        assertThat(answer).contains("\r\nContent-Length: 1000\r\n");
        assertThat(content(answer)).hasSize(1000);
        assertThat(raw("/http/bytes/0")).contains("\r\nContent-Length: 0\r\n");
    }

    @Test
    void withASeedTheyAreTheSameAndSoHaveAValidator() throws IOException {
        assertThat(content(raw("/http/bytes/100?seed=7"))).isEqualTo(content(raw("/http/bytes/100?seed=7")));
        assertThat(content(raw("/http/bytes/100?seed=7"))).isNotEqualTo(content(raw("/http/bytes/100?seed=8")));

        String tag = field(SITE.get("/http/bytes/100?seed=7"), "ETag");
        assertThat(SITE.get("/http/bytes/100?seed=7", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(SITE.get("/http/bytes/100?seed=8", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutASeedTheyAreOthersEachTimeAndNotStored() throws IOException {
        assertThat(content(raw("/http/bytes/100"))).isNotEqualTo(content(raw("/http/bytes/100")));
        assertThat(field(SITE.get("/http/bytes/1"), "Cache-Control")).isEqualTo("no-store");
    }

    // RFC 9112 §7.1
    @Test
    void aStreamOfBytesIsSentInChunksOfTheSizeAskedFor() throws IOException {
        String answer = chunked("/http/stream-bytes/10?chunk_size=4&seed=1");

        assertThat(answer).contains("\r\nTransfer-Encoding: chunked\r\n").doesNotContain("Content-Length");
        assertThat(content(answer)).matches("(?s)4\r\n.{4}\r\n4\r\n.{4}\r\n2\r\n.{2}\r\n0\r\n\r\n");
    }

    @Test
    void aStreamOfNothingIsTheLastChunkAlone() throws IOException {
        assertThat(content(chunked("/http/stream-bytes/0"))).isEqualTo("0\r\n\r\n");
    }

    // RFC 9112 §6.1: a client of HTTP/1.0 does not know chunks, so the end is the end of the connection
    @Test
    void forHttp10AStreamIsNotChunked() throws IOException {
        String answer = SITE.raw("GET /http/stream-bytes/4 HTTP/1.0\r\nHost: localhost\r\n\r\n");

        assertThat(answer).doesNotContain("Transfer-Encoding").doesNotContain("Content-Length");
        assertThat(content(answer)).hasSize(4);
    }

    @Test
    void aStreamHasOneLineOfJsonAChunk() {
        HttpResponse<String> response = SITE.get("/http/stream/3?a=1");

        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        assertThat(response.body().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"args\":{\"a\":\"1\"}") && line.endsWith("}"))
                .last()
                .asString()
                .endsWith("\"id\":2}");
    }

    // RFC 9110 §8.6: HEAD states no length that GET would not have
    @Test
    void headOfAStreamStatesNoLength() throws IOException {
        assertThat(SITE.raw(request("HEAD /http/stream/3")))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Content-Length")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/http/bytes/-1",
                "/http/bytes/1048577",
                "/http/bytes/x",
                "/http/bytes/1?seed=x",
                "/http/bytes/1?seed=99999999999",
                "/http/stream-bytes/1048577",
                "/http/stream-bytes/10?chunk_size=0",
                "/http/stream-bytes/10?chunk_size=65537",
                "/http/stream-bytes/1048576?chunk_size=1",
                "/http/stream/0",
                "/http/stream/101"
            })
    void numbersOutOfRangeAre400(String path) {
        HttpResponse<String> response = SITE.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).containsAnyOf("whole number from", "chunk_size");
    }
}
