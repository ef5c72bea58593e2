package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class UploadsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static HttpResponse<String> post(String type, String content) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/http/upload"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(content)));
    }

    // RFC 7578 §4
    @Test
    void everyPartIsToldByNameSizeTypeAndDigest() {
        String content = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"note\"",
                "",
                "hi",
                "--b",
                "Content-Disposition: form-data; name=\"f\"; filename=\"你好.txt\"",
                "Content-Type: text/css; charset=utf-8",
                "",
                "abc",
                "--b--",
                "");
        JsonNode parts = json(post("multipart/form-data; boundary=b", content)).get("parts");

        assertThat(parts.get(0).get("name").asString()).isEqualTo("note");
        assertThat(parts.get(0).get("file").asString()).isEmpty();
        assertThat(parts.get(0).get("type").asString()).isEqualTo("text/plain");
        assertThat(parts.get(1).get("file").asString()).isEqualTo("你好.txt");
        assertThat(parts.get(1).get("type").asString()).isEqualTo("text/css; charset=utf-8");
        assertThat(parts.get(1).get("octets").asInt()).isEqualTo(3);
        // FIPS 180-4, the example of "abc"
        assertThat(parts.get(1).get("sha256").asString())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    // RFC 9110 §15.5.16
    @Test
    void anotherTypeIs415AndAcceptSaysWhichWouldDo() {
        HttpResponse<String> response = post("application/json", "{}");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(field(response, "Accept")).isEqualTo("multipart/form-data");
    }

    // RFC 9110 §15.5.12
    @Test
    void whoAsksForItMustStateTheLength() throws IOException {
        String chunked = Answers.request(
                        "POST /http/upload?require=length",
                        "Content-Type: multipart/form-data; boundary=b",
                        "Transfer-Encoding: chunked")
                + "5\r\n--b--\r\n0\r\n\r\n";

        assertThat(SITE.raw(chunked)).startsWith("HTTP/1.1 411 ");
        assertThat(SITE.raw(chunked.replace("?require=length", ""))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void tooManyPartsAre413() {
        String part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n";

        assertThat(post("multipart/form-data; boundary=b", part.repeat(1_000) + "--b--")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("multipart/form-data; boundary=b", part.repeat(1_001) + "--b--")
                        .statusCode())
                .isEqualTo(413);
    }
}
