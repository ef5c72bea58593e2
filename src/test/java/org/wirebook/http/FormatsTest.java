package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;
import static org.wirebook.http.Answers.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    @Test
    void jsonIsJson() {
        HttpResponse<String> response = SITE.get("/http/json");

        assertThat(field(response, "Content-Type")).isEqualTo("application/json");
        assertThat(json(response).at("/versions/0/name").asString()).isEqualTo("HTTP/1.1");
    }

    @Test
    void xmlIsXml() throws Exception {
        HttpResponse<String> response = SITE.get("/http/xml");
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(field(response, "Content-Type")).isEqualTo("application/xml");
        assertThat(document.getElementsByTagName("version").getLength()).isEqualTo(3);
    }

    @Test
    void htmlIsHtml() {
        HttpResponse<String> response = SITE.get("/http/html");

        assertThat(field(response, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(response.body()).startsWith("<!doctype html>");
    }

    @Test
    void utf8HasCharactersOfOneToFourOctets() {
        assertThat(SITE.get("/http/encoding/utf8").body())
                .contains("é", "你", "𝄞", "👩‍💻")
                .contains("e\u0301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/http/json", "/http/xml", "/http/html", "/http/encoding/utf8", "/http/robots.txt"})
    void aFixedDocumentIsConfirmedByItsTag(String path) {
        String tag = field(SITE.get(path), "ETag");

        assertThat(SITE.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void robotsAreKeptFromDenyAndSoIsEverybodyElse() {
        assertThat(SITE.get("/http/robots.txt").body()).contains("Disallow: /http/deny");
        assertThat(SITE.get("/http/deny").statusCode()).isEqualTo(403);
    }

    // RFC 4648 §4, §5
    @ParameterizedTest
    @CsvSource({"5L2g5aW9, 你好", "YQ==, a", "YQ, a", "Pj4-, >>>", "Pz8_, ???", "Pj4+, >>>", "Pz8/, ???"})
    void base64IsDecodedInBothAlphabetsWithAndWithoutPadding(String value, String text) {
        HttpResponse<String> response = SITE.get("/http/base64/" + value);

        assertThat(response.body()).isEqualTo(text);
        assertThat(field(response, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
    }

    @Test
    void base64ThatIsNotTextIsOctets() {
        assertThat(field(SITE.get("/http/base64/_w"), "Content-Type")).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "%E4%BD%A0", "ab%20cd", "YQ===", "YQ==YQ"})
    void whatIsNotBase64Is400(String value) {
        assertThat(SITE.get("/http/base64/" + value).statusCode()).isEqualTo(400);
    }

    // RFC 9110 §12.5.1, §12.5.5
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                           | application/json",
                "text/html                                     | text/html;charset=utf-8",
                "text/plain                                    | text/plain;charset=utf-8",
                "text/*                                        | text/html;charset=utf-8",
                "text/*;q=0.9, text/plain                      | text/plain;charset=utf-8",
                "text/html;q=0.2, application/json;q=0.1       | text/html;charset=utf-8",
                "*/*, application/json;q=0                     | text/html;charset=utf-8",
                "TEXT/HTML;Q=1                                 | text/html;charset=utf-8",
                "text/html;level=1;q=0.1, text/html;q=0.9, */*;q=0.5 | text/html;charset=utf-8",
                "image/png, */*;q=0.1                          | application/json"
            })
    void theBestRepresentationForAcceptIsSentWithVary(String accept, String type) {
        HttpResponse<String> response = SITE.get("/http/conneg", "Accept", accept);

        assertThat(field(response, "Content-Type")).isEqualTo(type);
        assertThat(field(response, "Vary")).isEqualTo("Accept, Origin");
        HttpResponse<String> again =
                SITE.get("/http/conneg", "Accept", accept, "If-None-Match", field(response, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(field(again, "Vary")).isEqualTo("Accept, Origin");
    }

    // RFC 9110 §15.5.7
    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html;q=0", "*/*;q=0", "application/xml, text/csv"})
    void whenNothingIsAcceptableTheAnswerIs406WithVaryAndTheChoices(String accept) {
        HttpResponse<String> response = SITE.get("/http/conneg", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(field(response, "Vary")).isEqualTo("Accept");
        assertThat(response.body()).contains("application/json, text/html, text/plain");
    }

    @Test
    void representationsOfOneResourceHaveDifferentTags() {
        assertThat(field(SITE.get("/http/conneg", "Accept", "text/html"), "ETag"))
                .isNotEqualTo(field(SITE.get("/http/conneg", "Accept", "text/plain"), "ETag"));
    }

    // RFC 9457 §3
    @Test
    void aProblemHasTheStatusAskedFor() {
        HttpResponse<String> response = SITE.get("/http/problem?status=422");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(field(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).get("title").asString()).isEqualTo("Unprocessable Content");
        assertThat(json(response).get("status").asInt()).isEqualTo(422);
        assertThat(SITE.get("/http/problem?status=399").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/http/problem?status=600").body()).contains("from 400 to 599");
    }

    // RFC 9110 §6.5, §6.6.2, RFC 9112 §7.1.2, RFC 9530 §2
    @Test
    void trailersFollowTheLastChunkAndMatchTheContent() throws Exception {
        String answer = SITE.raw(request("GET /http/trailers"));
        String content = SITE.get("/http/trailers").body();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer)
                .contains("\r\nTrailer: Content-Digest\r\n")
                .contains("\r\nTransfer-Encoding: chunked\r\n")
                .doesNotContain("Content-Length")
                .endsWith("\r\n0\r\nContent-Digest: sha-256=:" + digest + ":\r\n\r\n");
    }

    @Test
    void forHttp10ThereAreNoTrailers() throws IOException {
        assertThat(SITE.raw("GET /http/trailers HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Trailer:")
                .doesNotContain("Content-Digest")
                .endsWith("its digest follows.\n");
    }

    @Test
    void jsonLinesAreOneRecordALine() {
        HttpResponse<String> response = SITE.get("/http/jsonl");

        assertThat(field(response, "Content-Type")).isEqualTo("application/jsonl");
        assertThat(response.body().lines()).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }
}
