package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirebook.support.Site;
import org.wirebook.web.Json;
import tools.jackson.databind.JsonNode;

/** Somebody who learns at a site, with a browser of their own that keeps the one cookie there is. */
final class Pupil {

    private static final Pattern COOKIE = Pattern.compile("((?:__Secure-)?learner)=([^;]*);.*");

    private final Site site;
    private String cookie;

    private Pupil(Site site, String cookie) {
        this.site = site;
        this.cookie = cookie;
    }

    /** Somebody who has never been here. */
    static Pupil at(Site site) {
        return new Pupil(site, "");
    }

    /** Somebody who shows this cookie, wherever they have it from. */
    static Pupil with(Site site, String cookie) {
        return new Pupil(site, cookie);
    }

    /** {@code learner=id.code}, or nothing. */
    String cookie() {
        return cookie;
    }

    String id() {
        return cookie.substring("learner=".length(), cookie.indexOf('.'));
    }

    HttpResponse<String> get(String path, String... fields) {
        return send(path, HttpRequest.newBuilder().GET(), fields);
    }

    /** Posts a form; {@code fields} are names and values in turn. */
    HttpResponse<String> post(String path, String... fields) {
        String form = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                path,
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(form)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    HttpResponse<String> postJson(String path, String json) {
        return send(
                path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)), "Content-Type", "application/json");
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request, String... fields) {
        URI uri = path.startsWith("https:") ? URI.create(path) : site.uri(path);
        request.uri(uri);
        if (fields.length > 0) {
            request.headers(fields);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = site.send(request);
        answer.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(set -> set.matches())
                .forEach(set -> cookie = set.group(2).isEmpty() ? "" : set.group(1) + "=" + set.group(2));
        return answer;
    }

    /** Answers a question with the option at this place of those shown, fairly sure, after ten seconds. */
    HttpResponse<String> choose(String question, int option) {
        String slug = question.substring(0, question.indexOf('/'));
        String name = question.substring(slug.length() + 1);
        JsonNode face = Json.tree(get("/en/quiz/" + slug + "?q=" + name, "Accept", "application/json")
                        .body()
                        .getBytes(StandardCharsets.UTF_8))
                .get("face");
        return post(
                "/en/quiz/" + slug,
                "question",
                question,
                "version",
                face.get("version").asString(),
                "given",
                face.get("items").get(option).get("id").asString(),
                "sure",
                "2",
                "millis",
                "10000");
    }

    /** How far they are, as the site tells it. */
    JsonNode standing() {
        return Json.tree(get("/api/progress", "Accept-Language", "en").body().getBytes(StandardCharsets.UTF_8));
    }

    String record() {
        return get("/api/learner/record").body();
    }

    /** Gives each option of a question once, until one was judged so. */
    void answer(String question, boolean rightly) {
        assertThat(Stream.iterate(0, option -> option + 1)
                        .limit(6)
                        .map(option -> choose(question, option)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .map(address -> Json.tree(get(address, "Accept", "application/json")
                                        .body()
                                        .getBytes(StandardCharsets.UTF_8))
                                .get("outcome")
                                .get("right")
                                .asBoolean())
                        .anyMatch(isRight -> isRight == rightly))
                .isTrue();
    }
}
