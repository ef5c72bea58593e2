package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** The site with {@code --https-redirect}. */
final class HttpsRedirectTest {

    @RegisterExtension
    static final Site SITE = Site.redirecting("/book");

    private static String ask(String line, String host) throws Exception {
        return SITE.raw(line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static String secure(String host, String target) {
        return "\r\nLocation: https://" + host + ":" + SITE.httpsPort() + target + "\r\n";
    }

    /** RFC 9110 §15.4.9: neither method nor content may change, so one code serves all. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"})
    void sendsEveryMethodToTheSameAddress(String method) throws Exception {
        String answer = ask(method + " /book/en/wiki/redirects?a=%2Fb&c= HTTP/1.1", "localhost:1");

        assertThat(answer)
                .startsWith("HTTP/1.1 308 ")
                .contains(secure("localhost", "/book/en/wiki/redirects?a=%2Fb&c="))
                .contains("\r\nCache-Control: no-store\r\n")
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void followingItEndsOnTheSamePageWithTls() throws Exception {
        var request = HttpRequest.newBuilder(SITE.uri("/en/search?q=etag")).build();
        HttpClient client = HttpClient.newBuilder()
                .sslContext(SITE.ssl())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri())
                .isEqualTo(URI.create("https://localhost:" + SITE.httpsPort() + "/book/en/search?q=etag"));
    }

    @Test
    void askingFirstKeepsTheContentOffTheLine() throws Exception {
        String head = "POST /book/en/lab/wire HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n";

        String answer = SITE.raw(head + "Expect: 100-continue\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 308 ");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost",
        "LocalHost:8080, localhost",
        "127.0.0.1, 127.0.0.1",
        "127.0.0.1:99, 127.0.0.1",
    })
    void believesAHostOfItsCertificateOrItsOwnAddress(String host, String location) throws Exception {
        assertThat(ask("GET /book/en/ HTTP/1.1", host)).contains(secure(location, "/book/en/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "xlocalhost", "127.0.0.2", "[::2]", "192.0.2.1:443"})
    void sendsNobodyToAForgedHost(String host) throws Exception {
        assertThat(ask("GET /book/en/ HTTP/1.1", host))
                .startsWith("HTTP/1.1 421 ")
                .doesNotContain("Location", host);
    }

    @Test
    void takesTheHostFromAnAbsoluteTarget() throws Exception {
        assertThat(ask("GET http://evil.example/book/en/ HTTP/1.1", "localhost"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(ask("GET http://localhost/book/en/ HTTP/1.1", "evil.example"))
                .contains(secure("localhost", "/book/en/"));
    }

    @Test
    void leadsNowhereElseByATargetThatLooksLikeAnAuthority() throws Exception {
        String answer = ask("GET //evil.example/ HTTP/1.1", "localhost");

        assertThat(answer).doesNotContain("Location: //", "https://evil.example");
    }

    @Test
    void escapesWhatNoUriMayHold() throws Exception {
        assertThat(ask("GET /book/en/search?q=\u00c3\u00a9 HTTP/1.1", "localhost"))
                .contains(secure("localhost", "/book/en/search?q=%C3%A9"));
    }

    @ParameterizedTest
    @CsvSource({
        "/http/status/418, 418",
        "/http/, 302",
        "/http/get, 200",
        "/health/live, 200",
        "/lab/https-redirect, 302",
        "/en/lab/https-redirect, 200",
        "/zh/lab/https-redirect, 200",
        "/api/search?q=etag, 200",
        "/assets/none.css, 404",
    })
    void leavesInstrumentsHealthAndTheLabAlone(String path, int status) {
        assertThat(SITE.get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/httpx",
                "/healthy",
                "/en/lab/https-redirect/",
                "/en/lab/wire",
                "/http/../en/",
                "/lab",
                "/de/lab/https-redirect",
                "/run/x",
            })
    void sendsTheRest(String path) throws Exception {
        assertThat(ask("GET /book" + path + " HTTP/1.1", "localhost"))
                .startsWith("HTTP/1.1 308 ")
                .contains(secure("localhost", "/book" + path));
    }

    @Test
    void answersAQuestionAboutTheWholeServerHere() throws Exception {
        assertThat(ask("OPTIONS * HTTP/1.1", "localhost")).doesNotContain("Location");
    }

    @Test
    void unsafeDemosStillTakeTheirContentWithoutTls() {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/http/post")).POST(BodyPublishers.ofString("hello")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("hello");
    }
}
