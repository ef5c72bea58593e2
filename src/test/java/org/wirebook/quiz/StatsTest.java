package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.app.Config;
import org.wirebook.question.Question;
import org.wirebook.server.EmbeddedServer;
import org.wirebook.server.Listen;
import org.wirebook.support.MovableClock;
import org.wirebook.support.Questions;
import org.wirebook.support.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Authors see how their questions are answered. */
class StatsTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @RegisterExtension
    static final Site SITE = Site.at(CLOCK);

    /** What was reckoned for another test is old by now. */
    @BeforeEach
    void aMinutePasses() {
        CLOCK.advance(Duration.ofMinutes(2));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String path, String accept) {
        return SITE.get(path, "Authorization", "Bearer " + Site.OPERATOR_TOKEN, "Accept", accept);
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Somebody who has never been here answers a question. */
    private static void answer(Question question, String language, List<String> given) {
        var form = new StringBuilder("question=" + question.id() + "&version=" + question.version() + "&millis=4000");
        given.forEach(value -> form.append("&given=").append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpResponse<String> answer = SITE.send(HttpRequest.newBuilder(
                        SITE.uri("/" + language + "/quiz/" + question.id().slug()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static JsonNode row(Question question, String language) {
        JsonNode all =
                JsonMapper.shared().readTree(get("/stats", "application/json").body());
        return StreamSupport.stream(all.path("questions").spliterator(), false)
                .filter(row ->
                        row.path("question").asString().equals(question.id().toString()))
                .filter(row -> row.path("language").asString().equals(language))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ???",
                "Basic bm9jb2xvbg==",
                "Bearer no-token-of-this-site",
                "Bearer another-token-for-test",
                "Digest another-token-for-tests"
            })
    void whoeverDoesNotShowTheTokenIsAskedForIt(String authorization) {
        HttpResponse<String> answer = authorization.isEmpty()
                ? SITE.get("/stats", "Accept", "application/json")
                : SITE.get("/stats", "Accept", "application/json", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(field(answer, "WWW-Authenticate")).isEqualTo("Basic realm=\"Wirebook operator\", charset=\"UTF-8\"");
        assertThat(field(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("questions");
    }

    @Test
    void theTokenIsThePasswordOfAnybody() {
        for (String user : List.of("", "ada", "作者")) {
            assertThat(SITE.get("/stats", "Authorization", basic(user, Site.OPERATOR_TOKEN))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(SITE.get("/stats", "Authorization", basic(Site.OPERATOR_TOKEN, ""))
                        .statusCode())
                .isEqualTo(401);
        assertThat(SITE.get("/stats", "Authorization", "bEARER  " + Site.OPERATOR_TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenNobodyIsLetInAndIsToldHowToSetOne(@TempDir Path data) throws Exception {
        var config = new Config(data, Path.of("content"), false, null, Config.Channels.DEFAULT, "");
        EmbeddedServer server =
                EmbeddedServer.start(Listen.http("127.0.0.1", 0), "", Path.of("webapp"), config, Clock.systemUTC());
        try (server) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.httpPort() + "/stats"))
                                    .header("Authorization", basic("ada", ""))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("--operator-token", "WIREBOOK_OPERATOR_TOKEN");
        }
    }

    @Test
    void aQuestionTellsHowManyWereRightAndWhatTheyChose() {
        Question question = Questions.ofType("single");
        answer(question, "en", Questions.right(question));
        answer(question, "en", Questions.right(question));
        answer(question, "en", Questions.right(question));
        answer(question, "en", Questions.wrong(question));

        JsonNode row = row(question, "en");

        assertThat(row.path("answers").asInt()).isEqualTo(4);
        assertThat(row.path("shareRight").asDouble()).isEqualTo(0.75);
        assertThat(row.path("medianMillis").asInt()).isEqualTo(4000);
        assertThat(row.path("need").asString()).isEqualTo("unknown");
        assertThat(row.path("url").asString())
                .startsWith("/en/wiki/" + question.id().slug() + "#");
        JsonNode right = StreamSupport.stream(row.path("given").spliterator(), false)
                .filter(share -> share.path("right").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(right.path("share").asDouble()).isEqualTo(0.75);
        assertThat(row.path("given").size()).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "match", "numeric", "predict", "short"})
    void everyTypeOfQuestionIsToldInWords(String type) {
        Question question = Questions.ofType(type);
        answer(question, "zh", Questions.right(question));
        answer(question, "zh", Questions.wrong(question));
        CLOCK.advance(Duration.ofMinutes(2));

        JsonNode row = row(question, "zh");

        assertThat(row.path("given").size()).isGreaterThan(1);
        assertThat(StreamSupport.stream(row.path("given").spliterator(), false)
                        .map(share -> share.path("text").asString()))
                .allMatch(text -> !text.isBlank() && !text.contains("<p>"));
        assertThat(get("/zh/stats", "text/html").body())
                .contains(question.id().toString())
                .contains("区分度");
    }

    @Test
    void thePageShowsTextThatReadersWroteAsText() {
        Question question = Questions.ofType("short");
        answer(question, "en", List.of("<img src=x>"));

        assertThat(get("/en/stats", "text/html").body())
                .contains("&lt;img src=x&gt;")
                .doesNotContain("<img src=x>");
    }

    @Test
    void aSpreadsheetRunsNothingThatReadersWrote() {
        Question question = Questions.ofType("short");
        answer(question, "en", List.of("=cmd|'/c calc'!A1, \"and more\""));

        HttpResponse<String> answer = get("/stats?format=csv", "*/*");

        assertThat(field(answer, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(answer.body().lines().findFirst().orElseThrow())
                .isEqualTo("question,version,language,need,first_answers,share_right,discrimination,median_millis,"
                        + "unsettled_runs,given");
        assertThat(answer.body()).endsWith("\r\n").contains("\"\"and more\"\"").doesNotContain(",=", "\"=");
    }

    @Test
    void itIsForNoSearchEngineAndNoCache() {
        for (String path : List.of("/stats", "/en/stats", "/zh/stats", "/stats?format=csv")) {
            HttpResponse<String> answer = get(path, "text/html");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(field(answer, "X-Robots-Tag")).isEqualTo("noindex");
            assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void itCanOnlyBeReadAndInTheFormsThereAre() {
        HttpResponse<String> posted =
                SITE.send(HttpRequest.newBuilder(SITE.uri("/stats")).POST(BodyPublishers.noBody()));

        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(field(posted, "Allow")).contains("GET");
        assertThat(get("/stats?format=xlsx", "*/*").statusCode()).isEqualTo(400);
    }
}
