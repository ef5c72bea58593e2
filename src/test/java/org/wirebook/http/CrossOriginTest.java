package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.request;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CORS, as Fetch §3.3 has it. */
class CrossOriginTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final String ELSEWHERE = "Origin: https://elsewhere.example";

    @Test
    void aScriptOfAnotherOriginMayReadTheAnswerAndItsFields() throws IOException {
        assertThat(SITE.raw(request("GET /http/get", ELSEWHERE)))
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n")
                .contains("\r\nAccess-Control-Expose-Headers: *\r\n")
                .doesNotContain("Access-Control-Allow-Credentials");
    }

    @Test
    void withoutOriginNothingIsSaidOfIt() throws IOException {
        assertThat(SITE.raw(request("GET /http/get"))).doesNotContain("Access-Control");
        assertThat(SITE.raw(request("OPTIONS /http/get", "Access-Control-Request-Method: GET")))
                .doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/http/problem", "/http/no-such", "/http/bytes/x", "/http/status/404"})
    void problemsMayBeReadToo(String target) throws IOException {
        assertThat(SITE.raw(request("GET " + target, ELSEWHERE))).contains("\r\nAccess-Control-Allow-Origin: *\r\n");
    }

    // RFC 9110 §12.5.5: what is stored without Origin must not answer a request that has it
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/http/etag/v1",
                "/http/cache/60",
                "/http/range/9",
                "/http/json",
                "/http/status/301",
                "/http/redirect/1",
                "/http/links/3/0",
                "/http/image/svg"
            })
    void whatACacheMayStoreVariesByOrigin(String target) {
        assertThat(field(SITE.get(target), "Vary")).contains("Origin");
        assertThat(field(SITE.get(target, "Origin", "null"), "Vary")).contains("Origin");
    }

    // RFC 9110 §15.4.5
    @Test
    void aNotModifiedVariesAsTheAnswerItStandsFor() {
        HttpResponse<String> response = SITE.get("/http/etag/v1", "If-None-Match", "\"v1\"");

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(field(response, "Vary")).isEqualTo("Origin");
    }

    // Fetch §3.3.1
    @Test
    void aPreflightTellsTheMethodsTheFieldsAndForHowLong() throws IOException {
        assertThat(SITE.raw(request(
                        "OPTIONS /http/anything",
                        ELSEWHERE,
                        "Access-Control-Request-Method: DELETE",
                        "Access-Control-Request-Headers: authorization, x-test")))
                .startsWith("HTTP/1.1 204 ")
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n")
                .contains("\r\nAccess-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE, QUERY, OPTIONS\r\n")
                .contains("\r\nAccess-Control-Allow-Headers: authorization, x-test\r\n")
                .contains("\r\nAccess-Control-Max-Age: 60\r\n")
                .doesNotContain("Access-Control-Allow-Credentials");
    }

    @Test
    void anOptionsThatIsNoPreflightTellsTheMethodsAlone() throws IOException {
        assertThat(SITE.raw(request("OPTIONS /http/get", ELSEWHERE)))
                .contains("\r\nAllow: GET, HEAD, OPTIONS\r\n")
                .doesNotContain("Access-Control-Allow-Methods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", ",", "\"x\"", "x;y"})
    void whatIsNoListOfFieldNamesIsNotAllowed(String names) throws IOException {
        assertThat(SITE.raw(request(
                        "OPTIONS /http/get",
                        ELSEWHERE,
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: " + names)))
                .startsWith("HTTP/1.1 204 ")
                .doesNotContain("Access-Control-Allow-Headers");
    }

    @Test
    void aComposedAnswerMayRefuseTheReader() {
        HttpResponse<String> response = SITE.get(
                "/http/compose?header=Access-Control-Allow-Origin:%20https://other.example",
                "Origin", "https://elsewhere.example");

        assertThat(response.headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("https://other.example");
    }
}
