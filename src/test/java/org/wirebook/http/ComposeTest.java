package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.keptAlive;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static String raw(String query, String... fields) throws IOException {
        return SITE.raw(request("GET /http/compose" + query, fields));
    }

    @Test
    void statusFieldsAndContentAreAsTheAddressSays() throws IOException {
        assertThat(raw("?status=203&header=X-One:%201&header=content-type:%20text/csv&body=a,b%0A"))
                .startsWith("HTTP/1.1 203 ")
                .contains("\r\nX-One: 1\r\n")
                .containsIgnoringCase("\r\nContent-Type: text/csv\r\n")
                .contains("\r\nContent-Length: 4\r\n")
                .endsWith("\r\n\r\na,b\n");
    }

    @Test
    void anEmptyDescriptionIsAnEmptyAnswer() throws IOException {
        assertThat(raw(""))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nContent-Length: 0\r\n")
                .endsWith("\r\n\r\n");
    }

    // RFC 9110 §5.3: field lines of the same name keep their order
    @Test
    void fieldsMayBeRepeated() throws IOException {
        assertThat(raw("?header=Via:%201.1%20a&header=X:%20y&header=Via:%201.1%20b"))
                .containsSubsequence("\r\nVia: 1.1 a\r\n", "\r\nVia: 1.1 b\r\n");
    }

    // RFC 9110 §5.3: "appending each subsequent field line value ... separated by a comma"
    @Test
    void repeatedFieldsMayBeFoldedIntoOneLine() throws IOException {
        assertThat(raw("?fold=true&header=Via:%201.1%20a&header=X:%20y&header=via:%201.1%20b"))
                .contains("\r\nVia: 1.1 a, 1.1 b\r\n")
                .contains("\r\nX: y\r\n");
    }

    @Test
    void contentMayBeGivenInBase64AndRepeatedToASize() {
        assertThat(SITE.get("/http/compose?base64=YWI&size=5").body()).isEqualTo("ababa");
        assertThat(SITE.get("/http/compose?size=28").body()).isEqualTo("abcdefghijklmnopqrstuvwxyzab");
        assertThat(SITE.get("/http/compose?size=65536").body()).hasSize(65_536);
    }

    // RFC 9112 §7.1
    @Test
    void withoutALengthEachPieceIsAChunk() throws IOException {
        String answers =
                SITE.raw(keptAlive("GET /http/compose?body=abcdef&pieces=3&chunked") + request("GET /http/status/204"));

        assertThat(answers)
                .contains("\r\nTransfer-Encoding: chunked\r\n")
                .doesNotContain("Content-Length")
                .contains("\r\n\r\n2\r\nab\r\n2\r\ncd\r\n2\r\nef\r\n0\r\n\r\nHTTP/1.1 204 ");
    }

    // RFC 9112 §6.3: without chunks the end of the connection is the end of the content
    @Test
    void aClientOfHttp10GetsNoChunks() throws IOException {
        assertThat(SITE.raw("GET /http/compose?body=abcdef&pieces=3&chunked HTTP/1.0\r\n\r\n"))
                .doesNotContain("chunked")
                .endsWith("\r\n\r\nabcdef");
    }

    // RFC 9112 §8: "a message is considered incomplete if the size ... received is less than the value given"
    @Test
    void anAnswerMayBreakOffBeforeItsLengthIsReached() throws IOException {
        String answer = SITE.raw(keptAlive("GET /http/compose?body=abcdef&cut=4"));

        assertThat(answer)
                .as("the server has closed")
                .contains("\r\nContent-Length: 6\r\n")
                .endsWith("\r\n\r\nabcd");
    }

    // RFC 9112 §8: "incomplete if the zero-sized chunk that terminates the encoding has not been received"
    @Test
    void anAnswerInChunksMayBreakOffBeforeTheLastChunk() throws IOException {
        assertThat(SITE.raw(keptAlive("GET /http/compose?body=abcdef&cut=4&pieces=2&chunked")))
                .endsWith("\r\n\r\n2\r\nab\r\n2\r\ncd");
        assertThat(SITE.raw(keptAlive("GET /http/compose?body=abcdef&cut=0&chunked")))
                .endsWith("Transfer-Encoding: chunked\r\n\r\n");
    }

    // RFC 9112 §9.6
    @Test
    void theConnectionMayEndWithTheAnswer() throws IOException {
        assertThat(SITE.raw(keptAlive("GET /http/compose?body=x&close")))
                .contains("\r\nConnection: close\r\n")
                .endsWith("\r\n\r\nx");
    }

    @Test
    void theFirstOctetAndEveryPieceMayBeLate() {
        long begun = System.nanoTime();
        HttpResponse<String> response = SITE.get("/http/compose?body=abc&delay=0.1&pieces=3&pause=0.1");

        assertThat(response.body()).isEqualTo("abc");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void everyMethodGetsTheSameAnswer(String method) {
        HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(SITE.uri("/http/compose?status=409&body=x"))
                .method(method, BodyPublishers.ofString("ignored")));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("x");
    }

    // RFC 9110 §9.3.2
    @Test
    void headHasTheLengthAndNoContent() throws IOException {
        assertThat(SITE.raw(request("HEAD /http/compose?body=abc&delay=9&cut=1")))
                .contains("\r\nContent-Length: 3\r\n")
                .endsWith("\r\n\r\n");
    }

    // RFC 9110 §15.3.5, §15.4.5, §8.6
    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void someStatusesHaveNeitherContentNorLength(int status) throws IOException {
        assertThat(raw("?status=" + status + "&header=ETag:%20%22v1%22"))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nETag: \"v1\"\r\n")
                .doesNotContain("Content-Length")
                .doesNotContain("chunked")
                .endsWith("\r\n\r\n");
    }

    // RFC 9110 §15.3.6
    @Test
    void aResetHasALengthOfZero() throws IOException {
        assertThat(raw("?status=205")).startsWith("HTTP/1.1 205 ").contains("\r\nContent-Length: 0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=204&body=x", "status=205&size=1", "status=304&chunked"})
    void contentThatCannotBeIs400(String query) {
        assertThat(SITE.get("/http/compose?" + query).body()).contains("has no content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "header=Content-Security-Policy:%20x",
                "header=content-security-policy-report-only:%20x",
                "header=X-Content-Type-Options:%20x",
                "header=Content-Length:%201",
                "header=Transfer-Encoding:%20chunked",
                "header=Connection:%20close",
                "header=Keep-Alive:%20x",
                "header=Upgrade:%20h2c",
                "header=Trailer:%20x",
                "header=Set-Cookie:%20a=1",
                "header=Refresh:%200",
                "header=Strict-Transport-Security:%20max-age=1",
                "header=Clear-Site-Data:%20*",
                "header=Content-Type:%20text/javascript",
                "header=Content-Type:%20text/html,%20application/x-ECMAScript",
                "header=Content-Type:%20text/html&header=Content-Type:%20text/plain",
                "header=no%20colon",
                "header=:%20x",
                "header=a%20b:%20x",
                "header=X:%20a%0D%0Ab",
                "header=X:%20a%00b",
                "status=99",
                "status=101",
                "status=600",
                "size=65537",
                "size=-1",
                "base64=!",
                "cut=3&body=abc",
                "cut=-1&body=abc",
                "delay=11",
                "pause=1.0001",
                "pieces=0",
                "pieces=101",
                "pieces=32&pause=1"
            })
    void whatCannotBeSentOrMustNotBeIs400WithAReason(String query) {
        HttpResponse<String> response = SITE.get("/http/compose?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(field(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void fieldsThatWouldNotFitIntoTheHeaderSectionAre400() {
        assertThat(SITE.get("/http/compose?header=X:" + "x".repeat(4_091)).statusCode())
                .isEqualTo(200);
        assertThat(SITE.get("/http/compose?header=X:" + "x".repeat(4_092)).statusCode())
                .isEqualTo(400);
    }

    // Content Security Policy 3, §6.3.2
    @Test
    void everyAnswerIsSandboxed() {
        HttpResponse<String> response =
                SITE.get("/http/compose?header=Content-Type:%20text/html&body=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    // Fetch Metadata, §2.1
    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "worker", "serviceworker", "object", "embed"})
    void noPageCanTakeItForAPartOfItself(String destination) {
        assertThat(SITE.get("/http/compose?body=x", "Sec-Fetch-Dest", destination)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itLeadsNowhereButToThisSite() {
        assertThat(field(SITE.get("/http/compose?status=302&header=Location:%20/http/get"), "Location"))
                .isEqualTo("/http/get");
        assertThat(SITE.get("/http/compose?status=302&header=Location:%20https://evil.example/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SITE.get("/http/compose?status=302&header=location:%20//evil.example/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SITE.get("/http/compose?status=302&header=Location:%20a&header=Location:%20https://evil.example/")
                        .statusCode())
                .isEqualTo(403);
    }
}
