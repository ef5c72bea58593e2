package org.wirebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** The site tells {@code /live/feed} what happens in it. */
class HappeningsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static String now() {
        return SITE.get("/live/feed?after=now")
                .headers()
                .firstValue("Event-Next")
                .orElseThrow();
    }

    /** The first event after an id, when it comes. */
    private static String after(String id) {
        return SITE.get("/live/feed?wait=20&limit=1&after=" + id).body();
    }

    private static HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(SITE.uri(path))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body));
    }

    /** The first event after an id that has this in it. */
    private static String first(String part, String id) {
        String answer = after(id);
        while (!answer.contains(part)) {
            answer = after(answer.replaceFirst("(?s).*\"next\":(\\d+).*", "$1"));
        }
        return answer;
    }

    @Test
    void aRunOfTheBooksOwnExperimentIsTold() {
        String begin = now();
        SITE.send(post("/en/run/status-codes/unknown-code", ""));

        assertThat(first("\"type\":\"run\"", begin)).contains("\"page\":\"status-codes\"", "\"holds\":true");
    }

    @Test
    void whatAReaderWroteIsNot() {
        String begin = now();
        SITE.send(
                HttpRequest.newBuilder(SITE.uri("/en/run/status-codes/unknown-code"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "source=%23%23%23+Mine%0A%23+%40name+unknown-code%0AGET+%7B%7Bbase%7D%7D%2Fhttp%2Fstatus%2F299%0A%0A%3F%3F+status+%3D%3D+299%0A")));

        assertThat(first("\"299\"", begin)).contains("\"type\":\"answer\"");
        assertThat(SITE.get("/live/feed?after=" + begin).body()).doesNotContain("\"run\"", "Mine");
    }

    @Test
    void anAnswerThatTakesItsTimeIsCountedByTheStatusItHasInTheEnd() {
        String begin = now();
        SITE.get("/http/drip?duration=0&numbytes=1&delay=0.1&code=298");

        assertThat(first("\"298\"", begin)).contains("\"type\":\"answer\"");
    }

    @Test
    void aProblemIsAnAnswerToo() {
        String begin = now();
        SITE.get("/http/no-such-endpoint");

        assertThat(first("\"404\"", begin)).contains("\"type\":\"answer\"");
    }

    @Test
    void nobodyPublishesThere() {
        assertThat(SITE.send(post("/live/feed", "hello")).statusCode()).isEqualTo(405);
    }
}
