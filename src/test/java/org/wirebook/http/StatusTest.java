package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @RegisterExtension
    static final Demos SITE = new Demos("/book");

    @Test
    void everyFinalStatusIsAnsweredAsAsked() throws IOException {
        for (int status = 200; status <= 599; status++) {
            assertThat(SITE.raw(request("GET /book/http/status/" + status))).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void everyMethodIsAnsweredAlike(String method) {
        HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(SITE.uri("/http/status/404"))
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "content")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo(method.equals("HEAD") ? "" : "404 Not Found\n");
    }

    // RFC 9110 §15.3.5, §15.4.5, §8.6
    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void a204OrA304EndsAtTheEmptyLineAndStatesNoLength(int status) throws IOException {
        assertThat(SITE.raw(request("GET /book/http/status/" + status)))
                .endsWith("\r\n\r\n")
                .doesNotContainIgnoringCase("content-length")
                .doesNotContain("\r\nContent-Type")
                .doesNotContainIgnoringCase("transfer-encoding");
    }

    // RFC 9110 §15.3.6
    @Test
    void a205StatesALengthOfZero() throws IOException {
        assertThat(SITE.raw(request("GET /book/http/status/205")))
                .contains("\r\nContent-Length: 0\r\n")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "206 | Content-Range      | bytes 0-19/20", // RFC 9110 §15.3.7.1
                "301 | Location           | /book/http/anything",
                "308 | Location           | /book/http/anything",
                "401 | WWW-Authenticate   | Basic realm=\"wirebook\"", // RFC 9110 §15.5.2
                "405 | Allow              | POST, PUT, PATCH, DELETE, QUERY", // RFC 9110 §15.5.6
                "407 | Proxy-Authenticate | Basic realm=\"wirebook\"", // RFC 9110 §15.5.8
                "416 | Content-Range      | bytes */26", // RFC 9110 §15.5.17
                "426 | Upgrade            | websocket", // RFC 9110 §15.5.22
                "429 | Retry-After        | 1", // RFC 6585 §4
                "503 | Retry-After        | 1" // RFC 9110 §15.6.4
            })
    void aStatusComesWithTheFieldTheStandardWantsWithIt(int status, String name, String value) {
        assertThat(field(SITE.get("/http/status/" + status), name)).isEqualTo(value);
    }

    @Test
    void aRedirectIsNotFreshUnlessItSaysSo() {
        assertThat(SITE.get("/http/status/301").headers().firstValue("Cache-Control"))
                .isEmpty();
    }

    @Test
    void oneOfSeveralCodesIsDrawnByWeight() {
        var seen = new HashSet<Integer>();
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> response = SITE.get("/http/status/200:1,404,503:0");
            seen.add(response.statusCode());
            assertThat(field(response, "Cache-Control")).isEqualTo("no-store");
        }

        assertThat(seen).containsExactlyInAnyOrder(200, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100",
                "199",
                "600",
                "-200",
                "0",
                "abc",
                "200,",
                "200,abc",
                "200:",
                "200:x",
                "200:-1",
                "200:1e9",
                "200:0",
                "200:NaN",
                "99999999999999999999",
                "%D9%A2%D9%A0%D9%A0",
                "2%2000"
            })
    void codesThatMakeNoSenseAre400(String codes) {
        HttpResponse<String> response = SITE.get("/http/status/" + codes);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).containsAnyOf("200 to 599", "weight");
    }
}
