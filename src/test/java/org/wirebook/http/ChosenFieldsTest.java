package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenFieldsTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final String VALIDATED =
            "/http/response-headers?ETag=%22v1%22&Cache-Control=max-age%3D60&Content-Language=en&X-Own=1";

    @Test
    void theAnswerHasTheFieldsOfTheQuery() {
        HttpResponse<String> response = SITE.get("/http/response-headers?X-One=a+b&X-Two=1&X-Two=2&X-Empty");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(field(response, "X-One")).isEqualTo("a b");
        assertThat(response.headers().allValues("X-Two")).containsExactly("1", "2");
        assertThat(json(response).toString()).isEqualTo("{\"X-One\":\"a b\",\"X-Two\":[\"1\",\"2\"],\"X-Empty\":\"\"}");
    }

    @Test
    void aMediaTypeOfTheReadersChoiceReplacesTheUsualOne() {
        HttpResponse<String> response = SITE.get("/http/response-headers?content-type=text/html");

        assertThat(response.headers().allValues("Content-Type")).hasSize(1);
        assertThat(field(response, "Content-Type")).startsWith("text/html");
        assertThat(field(response, "Content-Security-Policy")).isEqualTo("sandbox");
    }

    @Test
    void aDateOfTheReadersChoiceReplacesTheServers() {
        HttpResponse<String> response = SITE.get("/http/response-headers?Date=Thu,+01+Jan+1970+00:00:00+GMT&Expires=0");

        assertThat(response.headers().allValues("Date")).containsExactly("Thu, 01 Jan 1970 00:00:00 GMT");
    }

    // RFC 9110 §15.4.5
    @Test
    void validatorsOfTheReadersChoiceAreObeyed() {
        HttpResponse<String> hit = SITE.get(VALIDATED, "If-None-Match", "\"v1\"");

        assertThat(hit.statusCode()).isEqualTo(304);
        assertThat(hit.body()).isEmpty();
        assertThat(field(hit, "ETag")).isEqualTo("\"v1\"");
        assertThat(field(hit, "Cache-Control")).isEqualTo("max-age=60");
        assertThat(field(hit, "X-Own")).isEqualTo("1");
        assertThat(hit.headers().map()).doesNotContainKeys("content-language", "content-type");
        assertThat(SITE.get(VALIDATED, "If-None-Match", "\"v2\"").statusCode()).isEqualTo(200);
        assertThat(SITE.get(VALIDATED, "If-Match", "\"v2\"").statusCode()).isEqualTo(412);
        assertThat(SITE.get(
                                "/http/response-headers?last-modified=Thu,+01+Jan+2026+00:00:00+GMT",
                                "If-Modified-Since",
                                "Thu, 01 Jan 2026 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(304);
    }

    // RFC 9110 §13.1.2: for other methods than GET and HEAD a match is 412
    @Test
    void aPostWhoseIfNoneMatchMatchesIs412() {
        assertThat(SITE.send(HttpRequest.newBuilder(SITE.uri(VALIDATED))
                                .POST(BodyPublishers.noBody())
                                .header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length=1",
                "transfer-encoding=chunked",
                "Connection=close",
                "Upgrade=h2c",
                "Content-Encoding=gzip",
                "a%20b=1",
                "a:=1",
                "=1",
                "%E4%BD%A0=1",
                "X=%0D%0AX-Split:1",
                "X=%0A",
                "X=%00",
                "X=%20x",
                "X=%E4%BD%A0"
            })
    void whatWouldBreakTheMessageIs400(String query) {
        assertThat(SITE.get("/http/response-headers?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-Cookie=a=1",
                "Strict-Transport-Security=max-age%3D1",
                "Clear-Site-Data=*",
                "content-security-policy=x",
                "X-Content-Type-Options=x",
                "Refresh=0;url=//evil.example",
                "Alt-Svc=h3",
                "Service-Worker-Allowed=/"
            })
    void whatWouldOutliveTheAnswerIs403(String query) {
        assertThat(SITE.get("/http/response-headers?" + query).statusCode()).isEqualTo(403);
    }

    @Test
    void fieldsThatWouldNotFitIntoTheHeaderSectionAre400() {
        assertThat(SITE.get("/http/response-headers?X=" + "x".repeat(4_091)).statusCode())
                .isEqualTo(200);
        assertThat(SITE.get("/http/response-headers?X=" + "x".repeat(4_092)).statusCode())
                .isEqualTo(400);
    }
}
