package org.wirebook.lab.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;
import org.wirebook.web.HttpDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stage that a reader sets, and what the lab does without script. */
class CachingLabTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private String visit = "";

    @BeforeEach
    void visit() {
        visit = json(post("/api/visits", "")).path("id").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String form, String... fields) {
        var request = HttpRequest.newBuilder(SITE.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return SITE.send(fields.length == 0 ? request : request.headers(fields));
    }

    private HttpResponse<String> set(String form) {
        return post("/api/lab/caching/" + visit, form);
    }

    private HttpResponse<String> stage(String... fields) {
        return SITE.get("/visit/" + visit + "/stage", fields);
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theStageSaysWhatTheReaderSet() {
        var preview = set("max-age=5&s-maxage=60&no-cache=on&private=on&etag=weak&age=3&vary=on&version=2");
        var answer = stage("Accept-Language", "zh");

        assertThat(field(answer, "Cache-Control")).isEqualTo("private, no-cache, max-age=5, s-maxage=60");
        assertThat(field(answer, "ETag")).isEqualTo("W/\"v2-zh\"");
        assertThat(field(answer, "Age")).isEqualTo("3");
        assertThat(field(answer, "Vary")).isEqualTo("Accept-Language");
        assertThat(field(answer, "Content-Language")).isEqualTo("zh");
        assertThat(json(answer).path("version").asInt()).isEqualTo(2);
        assertThat(json(preview).path("fields").path("Cache-Control").asString())
                .isEqualTo("private, no-cache, max-age=5, s-maxage=60");
    }

    @Test
    void whatIsNotSetIsNotSaid() {
        set("");

        assertThat(stage().headers().map().keySet())
                .doesNotContain("cache-control", "expires", "age", "etag", "last-modified", "vary");
    }

    @Test
    void aMatchingTagEarnsA304WithTheFieldsOfNow() {
        set("max-age=2&etag=strong");
        stage();
        set("max-age=30&etag=strong");
        var answer = stage("If-None-Match", "\"v1-en\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(field(answer, "Cache-Control")).isEqualTo("max-age=30");
        assertThat(field(answer, "Answer-Number")).isEqualTo("2");
    }

    @Test
    void lastModifiedStaysWhileTimeGoesBy() {
        set("modified=100");
        String modified = field(stage(), "Last-Modified");

        assertThat(stage("If-Modified-Since", modified).statusCode()).isEqualTo(304);
    }

    @Test
    void theClockOfTheStageMayBeWrong() {
        set("clock=-3600&expires=30");
        var answer = stage();
        var date = HttpDate.parse(field(answer, "Date")).orElseThrow();
        var expires = HttpDate.parse(field(answer, "Expires")).orElseThrow();

        assertThat(date).isBefore(Clock.systemUTC().instant().minusSeconds(3_000));
        assertThat(Duration.between(date, expires)).hasSeconds(30);
    }

    @Test
    void whatTheStageAnsweredIsInTheLedgerOfTheVisit() {
        set("max-age=5");
        stage();

        var ledger = json(SITE.get("/api/visits/" + visit)).path("requests");
        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.get(0).path("answer").path("fields").toString()).contains("max-age=5");
    }

    @Test
    void thereIsNoStageWhereNobodySetOne() {
        assertThat(stage().statusCode()).isEqualTo(404);
        assertThat(SITE.get("/stage").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatNoFormOfOursSends() {
        assertThat(set("max-age=soon").statusCode()).isEqualTo(422);
        assertThat(set("max-age=99999999999").statusCode()).isEqualTo(422);
        assertThat(set("clock=-99999999").statusCode()).isEqualTo(422);
        assertThat(set("etag=%22v1%22").statusCode()).isEqualTo(422);
        assertThat(post("/api/lab/caching/short", "").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/api/lab/caching/" + visit).statusCode()).isEqualTo(405);
        assertThat(post("/api/lab/caching/" + visit, "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutScriptTheServerAsksTwiceOnTheWire() {
        var page = post("/en/lab/caching", "max-age=5&etag=strong");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("If-None-Match: &quot;v1-en&quot;")
                .contains("304 Not Modified")
                .contains("Cache-Control: max-age=5")
                .doesNotContain("chip fails");
    }

    @Test
    void withoutScriptNothingIsAskedAgainOfWhatMayNotBeStored() {
        var page = post("/zh/lab/caching", "no-store=on&etag=strong&expires=-1&clock=5&modified=1");

        assertThat(page.body())
                .contains("Cache-Control: no-store")
                .doesNotContain("304 Not Modified")
                .doesNotContain("chip fails");
    }

    @Test
    void aPageMayLinkToControlsThatAreSet() {
        assertThat(SITE.get("/en/lab/caching?max-age=77&vary=on").body()).contains("value=\"77\"");
        assertThat(SITE.get("/en/lab/caching?max-age=x").statusCode()).isEqualTo(422);
    }

    @Test
    void itsStoriesCanBeReadWithoutScript() {
        assertThat(SITE.get("/zh/lab/caching").body())
                .contains("no-cache 不是 no-store")
                .contains("304 让它重新变得新鲜");
    }
}
