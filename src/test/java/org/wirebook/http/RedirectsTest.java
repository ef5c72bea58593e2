package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @RegisterExtension
    static final Demos SITE = new Demos("/book");

    @RegisterExtension
    static final Demos ROOT = new Demos();

    private static HttpResponse<String> redirectTo(String url) {
        return SITE.get("/http/redirect-to?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    // RFC 9110 §10.2.2: Location is a URI reference
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/http/redirect/3          | /book/http/redirect/2",
                "/http/redirect/1          | /book/http/get",
                "/http/relative-redirect/3 | 2",
                "/http/relative-redirect/1 | ../get"
            })
    void aChainCountsDownInRelativeReferences(String path, String location) {
        HttpResponse<String> response = SITE.get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(field(response, "Location")).isEqualTo(location);
        assertThat(response.body()).isEqualTo("302 Found: " + location + "\n");
    }

    @Test
    void anAbsoluteRedirectNamesSchemeAndAuthorityOfTheRequest() throws IOException {
        assertThat(field(SITE.get("/http/absolute-redirect/2"), "Location"))
                .isEqualTo(SITE.uri("/http/absolute-redirect/1").toString());
        assertThat(
                        SITE.raw(
                                "GET /book/http/absolute-redirect/1 HTTP/1.1\r\nHost: a.example:81\r\nConnection: close\r\n\r\n"))
                .contains("\r\nLocation: http://a.example:81/book/http/get\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/http/redirect/5", "/http/relative-redirect/5", "/http/absolute-redirect/5"})
    void everyChainEndsAtGet(String path) {
        URI at = SITE.uri(path);
        int hops = 0;
        HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(at));
        while (response.statusCode() == 302) {
            at = at.resolve(field(response, "Location"));
            response = SITE.send(HttpRequest.newBuilder(at));
            hops++;
        }

        assertThat(hops).isEqualTo(5);
        assertThat(at).isEqualTo(SITE.uri("/http/get"));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x", "1.5", "999999999999999999999"})
    void aChainHasOneToAHundredHops(String n) {
        HttpResponse<String> response = SITE.get("/http/redirect/" + n);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectToAnswersWithTheStatusAskedForWhateverTheMethod(int status) {
        HttpResponse<String> response =
                SITE.send(HttpRequest.newBuilder(SITE.uri("/http/redirect-to?url=/http/anything&status_code=" + status))
                        .POST(BodyPublishers.ofString("a=1")));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(field(response, "Location")).isEqualTo("/book/http/anything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "300", "304", "305", "306", "309", "404", "x", ""})
    void redirectToRefusesAStatusThatIsNoRedirect(String status) {
        HttpResponse<String> response = SITE.get("/http/redirect-to?url=/http/get&status_code=" + status);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("status_code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/http/get             | /book/http/get",
                "/book/http/get        | /book/http/get",
                "/http/get?a=1#part    | /book/http/get?a=1#part",
                "get                   | get",
                "../http/get           | ../http/get",
                "?a=1                  | ?a=1",
                "#part                 | #part",
                "/http/anything/你好    | /book/http/anything/%E4%BD%A0%E5%A5%BD"
            })
    void redirectToTakesAnyReferenceWithinTheSite(String url, String location) {
        HttpResponse<String> response = redirectTo(url);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(field(response, "Location")).isEqualTo(location);
    }

    @Test
    void redirectToTakesTheSitesOwnAbsoluteAddress() {
        String own = SITE.uri("/http/get").toString();

        assertThat(field(redirectTo(own), "Location")).isEqualTo(own);
    }

    // CWE-601: every one of these leaves the site in some browser
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "https://evil.example",
                "//evil.example/",
                "///evil.example/",
                "////evil.example/",
                "http:evil.example",
                "https:/evil.example",
                "http:///evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@evil.example",
                "http://localhost@evil.example/",
                "ftp://localhost/",
                "http://localhost.evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                " //evil.example",
                "/%5Cevil.example\r\nSet-Cookie: a=b",
                "http://localhost:1/",
                "http://[::1",
                "/\u0000"
            })
    void redirectToNeverLeavesTheSite(String url) {
        String path = "/http/redirect-to?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);

        for (HttpResponse<String> response : List.of(SITE.get(path), ROOT.get(path))) {
            assertThat(response.statusCode()).isIn(400, 403);
            assertThat(response.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void redirectToReachesThisMachineByAnotherOfItsOwnNames() {
        HttpResponse<String> here = SITE.get("/http/headers");
        int port = here.uri().getPort();
        String other = here.uri().getHost().equals("localhost") ? "127.0.0.1" : "localhost";

        assertThat(located("http://" + other + ":" + port + "/http/get"))
                .contains("http://" + other + ":" + port + "/http/get");
        assertThat(located("http://" + other + ":" + (port - 1) + "/http/get")).isEmpty();
        assertThat(located("https://" + other + ":" + port + "/http/get")).isEmpty();
        assertThat(located("http://me@" + other + ":" + port + "/http/get")).isEmpty();
    }

    private static Optional<String> located(String url) {
        return SITE.get("/http/redirect-to?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location");
    }

    @Test
    void redirectToWithoutUrlIs400WithAnExample() {
        HttpResponse<String> response = SITE.get("/http/redirect-to");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/http/redirect-to?url=");
    }

    @Test
    void redirectToRefusesAnAddressThatWouldNotFitIntoAField() {
        assertThat(redirectTo("/" + "a".repeat(2_000)).statusCode()).isEqualTo(400);
    }
}
