package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.content.Book;
import org.wirebook.content.BookReader;
import org.wirebook.lab.Lab;
import org.wirebook.support.Site;

/** Running a claim: every one of the book holds, its run is kept, and readers may change it. */
class RunningClaimsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    static Stream<Arguments> experiments() throws Exception {
        Book book = new BookReader("", Lab.experiments()).read(Path.of("content"));
        return book.order().stream()
                .flatMap(slug -> book.trials(slug).stream().map(trial -> Arguments.of(slug, trial.name())));
    }

    private static HttpResponse<String> run(String address, String source) {
        String form = source.isEmpty() ? "" : "source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        return SITE.send(HttpRequest.newBuilder(SITE.uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("experiments")
    void everyExperimentOfTheBookHolds(String slug, String experiment) {
        var answer = run("/en/run/" + slug + "/" + experiment, "");
        assertThat(answer.statusCode()).isEqualTo(303);

        var result = SITE.get(location(answer), "Accept", "application/json");
        assertThat(result.body()).contains("\"holds\":true").doesNotContain("\"holds\":false");
    }

    @Test
    void aRunHasAPermanentAddressAsPageAndAsJson() {
        String address = location(run("/zh/run/status-codes/not-modified", ""));
        var page = SITE.get(address, "Accept", "text/html");
        var json = SITE.get(address, "Accept", "application/json");

        assertThat(page.body())
                .contains("304 Not Modified")
                .contains("<mark>304 Not Modified</mark>")
                .contains("lang=\"zh\"");
        assertThat(json.body()).contains("\"connections\":1");
        assertThat(SITE.get(address + "?lang=en", "Accept", "text/html").body()).contains("lang=\"en\"");
        assertThat(SITE.get(
                                address,
                                "Accept",
                                "text/html",
                                "If-None-Match",
                                page.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    /** What is written in Java is shown in the same way; there is no text to change, and what is sent is not read. */
    @Test
    void anExperimentOfALabHasAKeptRunAsWell() {
        String address = location(run("/en/run/websocket-frames/unmasked", "### mine"));

        assertThat(SITE.get(address, "Accept", "text/html").body())
                .contains("<mark>1002</mark>", "TCP ended by == server", "The same in a shell")
                .doesNotContain("<textarea");
        assertThat(SITE.get(address, "Accept", "application/json").body())
                .contains("\"holds\":true", "\"edited\":false", "\"source\":\"\"");
    }

    @Test
    void aReaderMayChangeTheExperiment() {
        var answer = run(
                "/en/run/status-codes/challenge",
                "### mine\n# @name challenge\nGET {{base}}/http/status/418\n\n?? status == 200\n");
        var result = SITE.get(location(answer), "Accept", "application/json");

        assertThat(result.body())
                .contains("\"edited\":true")
                .contains("\"holds\":false")
                .contains("418");
    }

    @Test
    void aMistakeInAChangedExperimentIsNamedWithItsLine() {
        var answer = run(
                "/en/run/status-codes/challenge",
                "### mine\n# @name challenge\nGET {{base}}/http/get\n\n?? weather == fine\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("5");
    }

    @Test
    void aReaderOfChineseIsToldOfTheMistakeInChinese() {
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/zh/run/status-codes/challenge"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "source=### mine\n# @name challenge\nGET {{base}}/http/get\n?? weather == fine")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("lang=\"zh\"")
                .contains("你改过的版本读不懂：第 4 行：不能检查“weather”：请写 status、header NAME、body、duration 或 js")
                .doesNotContain("cannot be looked at");
    }

    @Test
    void aChangedExperimentReachesNoOtherServer() {
        var answer = run(
                "/en/run/status-codes/challenge",
                "### mine\n# @name challenge\nGET http://192.0.2.1/\n\n?? status == 200\n");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    /** Or one request could start runs for ever. */
    @Test
    void aRunCannotStartARun() {
        var answer = run(
                "/en/run/status-codes/challenge",
                "### mine\n# @name challenge\n# @no-redirect\nPOST {{base}}/en/run/status-codes/challenge\n\n?? status == 303\n");
        var result = SITE.get(location(answer), "Accept", "application/json");

        assertThat(result.body()).contains("403").contains("\"holds\":false");
    }

    /** RFC 6585 §4: who runs too much at once is told when to come again. */
    @Test
    void aVisitorHasFourRunsAtOnce() {
        String slow = "### slow\n# @name challenge\nGET {{base}}/http/delay/5\n\n?? status == 200\n";
        ExecutorService readers = Executors.newFixedThreadPool(5);
        try {
            List<HttpResponse<String>> answers = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> run("/en/run/status-codes/challenge", slow), readers))
                    .limit(5)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 303, 303, 303, 429);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .allMatch(
                            answer -> answer.headers().firstValue("Retry-After").equals(Optional.of("1")));
        } finally {
            readers.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/run/status-codes/nothing", "/en/run/nothing/challenge", "/en/run/", "/en/run/x"})
    void whatIsNotThereCannotRun(String address) {
        assertThat(run(address, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aRunIsStartedByPostAlone() {
        var answer = SITE.get("/en/run/status-codes/challenge");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void anUnknownRunIsNotFound() {
        assertThat(SITE.get("/run/zzzzzzzzzzzz").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/run/").statusCode()).isEqualTo(404);
    }
}
