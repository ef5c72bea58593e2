package org.wirebook.quiz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.question.Question;
import org.wirebook.support.Questions;
import org.wirebook.support.Site;
import org.wirebook.web.Json;
import tools.jackson.databind.JsonNode;

/** What programs may rely on when they answer, and what nobody is told before. */
class AnswersTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final Question QUESTION = Questions.ofType("single");
    private static final String PATH = "/en/quiz/" + QUESTION.id().slug();

    private static HttpResponse<String> post(Map<String, String> form, String... fields) {
        var body = new ArrayList<String>();
        form.forEach((name, value) -> body.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        var request = HttpRequest.newBuilder(SITE.uri(PATH))
                .POST(BodyPublishers.ofString(String.join("&", body)))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return SITE.send(fields.length == 0 ? request : request.headers(fields));
    }

    private static Map<String, String> form(String key, String given) {
        var form = new LinkedHashMap<String, String>();
        form.put("question", QUESTION.id().toString());
        form.put("version", String.valueOf(QUESTION.version()));
        form.put("key", key);
        form.put("sure", "2");
        form.put("given", given);
        return form;
    }

    private static Map<String, String> form(String key) {
        return form(key, Questions.right(QUESTION).get(0));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode outcome(String location, String cookie) {
        HttpResponse<String> answer = SITE.get(location, "Cookie", cookie, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.tree(answer.body().getBytes(UTF_8)).path("outcome");
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        var start = new CyclicBarrier(tasks.size());
        try {
            List<Future<T>> all = new ArrayList<>();
            for (Callable<T> task : tasks) {
                all.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anAnswerIsKeptForTheLearnerOfTheCookie() {
        HttpResponse<String> answer = post(form("key-of-mine"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("learner=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=34560000");
        assertThat(outcome(location(answer), cookie(answer)).path("right").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyElseSeesIt() {
        String location = location(post(form("key-of-anne")));
        String bert = cookie(post(form("key-of-bert")));

        assertThat(SITE.get(location).statusCode()).isEqualTo(404);
        assertThat(SITE.get(location, "Cookie", bert).statusCode()).isEqualTo(404);
        assertThat(SITE.get(location, "Cookie", "learner=AAAAAAAAAAAAAAAAAAAAAA.forged")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameAnswerPostedTwentyTimesAtOnceCountsOnce() throws Exception {
        String cookie = cookie(post(form("first-key")));

        List<HttpResponse<String>> answers = together(Stream.generate(
                        () -> (Callable<HttpResponse<String>>) () -> post(form("same-key"), "Cookie", cookie))
                .limit(20)
                .toList());

        assertThat(answers.stream().map(AnswersTest::location).distinct()).hasSize(1);
        assertThat(outcome(location(answers.get(0)), cookie).path("key").asString())
                .isEqualTo("same-key");
        String again = location(post(form("same-key", Questions.wrong(QUESTION).get(0)), "Cookie", cookie));
        assertThat(outcome(again, cookie).path("right").asBoolean())
                .as("what was answered first counts")
                .isTrue();
    }

    @Test
    void fiftyLearnersAtOnceLoseNothing() throws Exception {
        List<Callable<Boolean>> learners = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String name = "learner-" + i;
            learners.add(() -> {
                String cookie = cookie(post(form(name + "-first")));
                for (int answer = 0; answer < 10; answer++) {
                    String key = name + "-" + answer;
                    JsonNode kept = outcome(location(post(form(key), "Cookie", cookie)), cookie);
                    if (!kept.path("key").asString().equals(key)) {
                        return false;
                    }
                }
                return true;
            });
        }

        assertThat(together(learners)).hasSize(50).containsOnly(true);
    }

    @Test
    void aFormWithoutAKeyThatIsPostedTwiceCountsOnce() {
        Map<String, String> form = form("");
        form.remove("key");
        HttpResponse<String> first = post(form);

        assertThat(location(post(form, "Cookie", cookie(first)))).isEqualTo(location(first));
    }

    @Test
    void whatIsNoAnswerIsRefusedAndSaysWhy() {
        assertThat(post(form("some-key-1", "no-such-option")).statusCode()).isEqualTo(422);
        Map<String, String> old = form("some-key-2");
        old.put("version", "0");
        assertThat(post(old).statusCode()).isEqualTo(409);
        Map<String, String> other = form("some-key-3");
        other.put("question", "no-such-page/at-all");
        assertThat(post(other).statusCode()).isEqualTo(404);
        assertThat(SITE.get("/en/quiz/no-such-page").statusCode()).isEqualTo(404);
        assertThat(SITE.get(PATH + "?q=no-such-question").statusCode()).isEqualTo(404);
    }

    @Test
    void otherSitesCannotAnswerForSomebody() {
        assertThat(post(form("some-key-4"), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(post(form("some-key-5"), "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }

    /** The words of the explanations, which no page may carry before an answer. */
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }

    @Test
    void noKeyReachesTheBrowserBeforeTheAnswer() {
        Set<String> addresses = new TreeSet<>();
        for (Question question : Questions.all()) {
            for (String language : List.of("en", "zh")) {
                String slug = question.id().slug();
                addresses.add("/" + language + "/wiki/" + slug);
                addresses.add("/" + language + "/quiz/" + slug);
                addresses.add(
                        "/" + language + "/quiz/" + slug + "?q=" + question.id().name());
            }
        }
        String page = SITE.get("/en/wiki/status-codes").body();
        Matcher assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
        while (assets.find()) {
            addresses.add(assets.group(1));
        }
        for (String address : addresses) {
            for (String accept : List.of("text/html", "application/json")) {
                String sent = words(SITE.get(address, "Accept", accept).body());
                for (Question question : Questions.all()) {
                    assertThat(sent)
                            .as(address + " tells " + question.id())
                            .doesNotContain(
                                    words(question.why().en()),
                                    words(question.why().zh()));
                }
                assertThat(sent).as(address).doesNotContain("isRight", "\"mistake\"", "\"idea\"");
            }
        }
    }
}
