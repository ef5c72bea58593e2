package org.wirebook.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visit on the running site, under a context path. */
class LedgerTest {

    private static final String CONTEXT = "/wirebook";

    @RegisterExtension
    static final Site SITE = new Site(CONTEXT);

    private String id = "";

    @BeforeEach
    void begin() {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/api/visits")).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(201);
        id = json(answer).path("id").asString();
        assertThat(json(answer).path("base").asString()).isEqualTo(CONTEXT + "/visit/" + id);
        assertThat(answer.headers().firstValue("Location")).contains(CONTEXT + "/api/visits/" + id);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String... fields) {
        return SITE.get("/visit/" + id + path, fields);
    }

    private HttpResponse<String> send(String method, String path, String... fields) {
        var request = HttpRequest.newBuilder(SITE.uri("/visit/" + id + path)).method(method, BodyPublishers.noBody());
        return SITE.send(fields.length == 0 ? request : request.headers(fields));
    }

    private JsonNode ledger() {
        var answer = SITE.get("/api/visits/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return json(answer).path("requests");
    }

    private static String field(JsonNode message, String name) {
        return message.path("fields")
                .valueStream()
                .filter(field -> field.path("name").asString().equalsIgnoreCase(name))
                .map(field -> field.path("value").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void whatAVisitDoesNotShowIsSaidInWords() {
        var answer = get("/live/tea");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").asString())
                .isEqualTo("A visit shows the demo endpoints and the book, nothing else.");
    }

    @Test
    void tellsWhatWasAskedAndAnswered() {
        var answer = get("/http/etag/v1?a=%20b", "X-Test", "1");
        JsonNode line = ledger().get(0);

        assertThat(line.path("request").path("method").asString()).isEqualTo("GET");
        assertThat(line.path("request").path("target").asString())
                .isEqualTo(CONTEXT + "/visit/" + id + "/http/etag/v1?a=%20b");
        assertThat(line.path("request").path("protocol").asString()).isEqualTo("HTTP/1.1");
        assertThat(field(line.path("request"), "X-Test")).isEqualTo("1");
        assertThat(field(line.path("request"), "Host")).isEqualTo("localhost:" + SITE.port());
        assertThat(line.path("answer").path("status").asInt()).isEqualTo(200);
        assertThat(field(line.path("answer"), "ETag")).isEqualTo("\"v1\"");
        assertThat(line.path("answer").path("octets").asInt())
                .isEqualTo(answer.body().length());
        assertThat(line.path("answer").path("whole").asBoolean()).isTrue();
    }

    @Test
    void tellsOfA304WithoutContent() {
        get("/http/etag/v1", "If-None-Match", "\"v1\"");
        JsonNode answer = ledger().get(0).path("answer");

        assertThat(answer.path("status").asInt()).isEqualTo(304);
        assertThat(answer.path("octets").asInt()).isZero();
    }

    @Test
    void tellsWhatAClientNeverSawOfAHead() {
        send("HEAD", "/http/bytes/100");
        JsonNode answer = ledger().get(0).path("answer");

        assertThat(field(answer, "Content-Length")).isEqualTo("100");
        assertThat(answer.path("octets").asInt()).isZero();
    }

    @Test
    void tellsOfProblemsAsTheyWereAnswered() {
        get("/http/cache/never");
        get("/http/nowhere");

        assertThat(ledger().valueStream()
                        .map(line -> line.path("answer").path("status").asInt()))
                .containsExactly(400, 404);
        assertThat(field(ledger().get(0).path("answer"), "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void tellsOfAnAnswerThatCameLater() {
        get("/http/delay/0.05");
        JsonNode line = ledger().get(0);

        assertThat(line.path("answer").path("status").asInt()).isEqualTo(200);
        assertThat(line.path("answer").path("micros").asLong()
                        - line.path("request").path("micros").asLong())
                .isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void numbersTheConnections() throws IOException {
        String request = "GET " + CONTEXT + "/visit/" + id + "/http/get HTTP/1.1\r\nHost: localhost\r\n";
        SITE.raw(request + "\r\n" + request + "Connection: close\r\n\r\n");
        SITE.raw(request + "Connection: close\r\n\r\n");

        assertThat(ledger().valueStream()
                        .map(line -> line.path("request").path("connection").asInt()))
                .containsExactly(1, 1, 2);
    }

    @Test
    void saysWhichVersionOfHttpWasSpoken() throws Exception {
        var client = HttpClient.newBuilder().sslContext(SITE.ssl()).build();
        var address = URI.create("https://localhost:" + SITE.httpsPort() + CONTEXT + "/visit/" + id + "/http/get");
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());

        assertThat(ledger().get(0).path("request").path("protocol").asString()).isEqualTo("HTTP/2.0");
    }

    @Test
    void forgetsWhatAProxyTellsOfAPerson() {
        get("/http/get", "X-Forwarded-For", "192.0.2.1", "Forwarded", "for=192.0.2.1");

        assertThat(ledger().toString()).doesNotContain("192.0.2.1");
    }

    @Test
    void redirectsStayInsideTheVisit() {
        List<String> locations = List.of(
                "/http/redirect/2",
                "/http/absolute-redirect/2",
                "/http/redirect-to?url=/http/get",
                "/http/get/",
                "/http/cookies/set?a=1",
                "/");

        assertThat(locations)
                .allSatisfy(path -> assertThat(
                                get(path).headers().firstValue("Location").orElse(""))
                        .contains(CONTEXT + "/visit/" + id + "/"));
    }

    @Test
    void cookiesStayInsideTheVisit() {
        assertThat(get("/http/cookies/set?a=1").headers().firstValue("Set-Cookie"))
                .contains("a=1; Path=" + CONTEXT + "/visit/" + id + "/http");
    }

    @Test
    void takesEveryMethodWhereTheSiteDoes() {
        assertThat(send("PATCH", "/http/anything").statusCode()).isEqualTo(200);
        assertThat(send("BREW", "/http/anything").statusCode()).isEqualTo(501);
        assertThat(ledger().size()).isEqualTo(2);
    }

    @Test
    void showsThePagesOfTheBook() {
        var page = get("/en/wiki/status-codes");

        assertThat(page.body()).isEqualTo(SITE.get("/en/wiki/status-codes").body());
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .isEqualTo(SITE.get("/en/wiki/status-codes").headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void whatIsSandboxedOnTheSiteIsSandboxedInTheVisit() {
        for (String path : List.of("/http/html", "/http/nowhere", "/http")) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .contains("sandbox");
        }
    }

    @Test
    void whatIsNoDemoCanOnlyBeRead() {
        assertThat(send("POST", "/en/run/status-codes/not-modified").statusCode())
                .isEqualTo(405);
        assertThat(send("POST", "/en/run/status-codes/not-modified", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsNothingElse() {
        assertThat(get("/api/search?q=a").statusCode()).isEqualTo(404);
        assertThat(get("/api/visits/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/visit/" + id + "/http/get").statusCode()).isEqualTo(404);
    }

    @Test
    void hasOneSpellingOnly() throws IOException {
        String encoded = "%" + Integer.toHexString(id.charAt(0)) + id.substring(1);

        for (String path : List.of("/visit/" + encoded + "/http/get", "/visit/x/../" + id + "/http/get")) {
            assertThat(SITE.raw("GET " + CONTEXT + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 4");
        }
        assertThat(ledger().isEmpty()).isTrue();
    }

    @Test
    void aVisitNobodyBeganIsNotFound() {
        assertThat(SITE.get("/visit/nobody/http/get").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/visit/").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/visit/" + id).statusCode()).isEqualTo(404);
        assertThat(SITE.get("/api/visits/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aFullLedgerTakesNoMore() {
        for (int i = 0; i < Visit.MOST_REQUESTS; i++) {
            assertThat(get("/http/status/204").statusCode()).isEqualTo(204);
        }

        assertThat(get("/http/status/204").statusCode()).isEqualTo(429);
        assertThat(ledger().size()).isEqualTo(Visit.MOST_REQUESTS);
    }

    @Test
    void longHeadsFillItSooner() {
        String query = "?" + "a".repeat(6_000);
        int requests = Visit.MOST_OCTETS / 6_000 + 1;
        for (int i = 0; i < requests; i++) {
            get("/http/status/204" + query);
        }

        assertThat(get("/http/status/204").statusCode()).isEqualTo(429);
    }

    @Test
    void onlyAPageOfThisSiteBeginsOne() {
        var elsewhere = HttpRequest.newBuilder(SITE.uri("/api/visits"))
                .POST(BodyPublishers.noBody())
                .header("Sec-Fetch-Site", "cross-site");

        assertThat(SITE.send(elsewhere).statusCode()).isEqualTo(403);
        assertThat(SITE.get("/api/visits").statusCode()).isEqualTo(405);
    }
}
