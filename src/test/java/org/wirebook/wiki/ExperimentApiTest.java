package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as data, for the script that runs them in a browser. */
class ExperimentApiTest {

    private static final String ADDRESS = "/api/experiments/status-codes/not-modified";

    @RegisterExtension
    static final Site SITE = new Site();

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> post(String source) {
        return post("", source);
    }

    private static HttpResponse<String> post(String query, String source) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri(ADDRESS + "?" + query))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("source=" + URLEncoder.encode(source, StandardCharsets.UTF_8))));
    }

    @Test
    void tellsVariablesStepsAndAssertions() {
        var answer = SITE.get(ADDRESS);
        JsonNode experiment = json(answer).path("experiment");
        JsonNode last = experiment.path("steps").get(experiment.path("steps").size() - 1);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(last.path("name").asString()).isEqualTo("not-modified");
        assertThat(last.path("request").path("method").asString()).isEqualTo("GET");
        assertThat(last.path("request").path("fields").get(0).path("name").asString())
                .isEqualTo("If-None-Match");
        assertThat(last.path("assertions").get(0).path("subject").asString()).isEqualTo("STATUS");
        assertThat(last.path("assertions").get(0).path("predicate").asString()).isEqualTo("EQUAL");
    }

    @Test
    void comesWithTheWordsOfTheLanguage() {
        assertThat(json(SITE.get(ADDRESS + "?lang=zh"))
                        .path("words")
                        .path("run")
                        .asString())
                .isEqualTo("在本浏览器中运行");
    }

    @Test
    void readsTheReadersVersion() {
        var answer = post("### Mine\n# @name not-modified\nGET {{base}}/http/get\n\n?? status == 200\n");

        assertThat(json(answer).path("edited").asBoolean()).isTrue();
        assertThat(json(answer)
                        .path("experiment")
                        .path("steps")
                        .get(0)
                        .path("title")
                        .asString())
                .isEqualTo("Mine");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void saysWhatIsWrongWithTheReadersVersion() {
        assertThat(post("### Mine\n").statusCode()).isEqualTo(422);
        assertThat(post("").statusCode()).isEqualTo(422);
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfTheScript() {
        assertThat(json(post("lang=zh", "### Mine\n")).path("detail").asString())
                .isEqualTo("你改过的版本读不懂：第 1 行：“Mine”没有名字：请写一行 # @name，后面是用连字符连接的小写单词");
    }

    @Test
    void knowsOnlyWhatTheBookHas() {
        assertThat(SITE.get("/api/experiments/status-codes/nothing").statusCode())
                .isEqualTo(404);
        assertThat(SITE.get("/api/experiments/nothing").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/api/experiments/").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/api/experiments/websocket-frames/unmasked").statusCode())
                .as("written in Java")
                .isEqualTo(404);
    }
}
