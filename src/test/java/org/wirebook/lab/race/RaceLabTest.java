package org.wirebook.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.Site;

/** The race as its clients meet it. */
class RaceLabTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private static HttpResponse<String> begin(String form) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/api/lab/race"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static int end(String channel) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/api/lab/race/" + channel))
                        .DELETE())
                .statusCode();
    }

    private static String channel(HttpResponse<String> begun) {
        return begun.body().replaceFirst("(?s).*\"(race-[a-z0-9]+)\".*", "$1");
    }

    @Test
    void anyClientCanFollowARaceAndOnlyOneGoesOnForEachVisitor() {
        HttpResponse<String> begun = begin("rate=20&size=10&duration=60");
        assertThat(begun.statusCode()).isEqualTo(201);
        String channel = channel(begun);

        assertThat(SITE.get("/live/" + channel + "?wait=10").body()).contains("\"n\":1,", "\"pad\":\"xxxxxxxxxx\"");
        HttpResponse<String> second = begin("rate=1");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();

        assertThat(end(channel)).isEqualTo(204);
        assertThat(SITE.get("/live/" + channel).body()).contains("\"type\":\"end\"");
        HttpResponse<String> third = begin("rate=1");
        assertThat(third.statusCode()).isEqualTo(201);
        end(channel(third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate=51", "rate=-1", "size=9", "size=1001", "duration=4", "duration=61", "rate=many"})
    void aCourseOutOfBoundsIsRefused(String form) {
        assertThat(begin(form).statusCode()).isEqualTo(422);
    }

    @Test
    void pagesOfOtherSitesBeginNoRace() {
        assertThat(SITE.send(HttpRequest.newBuilder(SITE.uri("/api/lab/race"))
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theClockTellsTheTimeAndTheHeadOfTheRequest() throws Exception {
        String head = "GET /wirebook/api/lab/race/clock HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(SITE.raw(head)).contains("\"head\" : " + head.length()).containsPattern("\"now\" : 1?\\.?[0-9]+");
    }

    @Test
    void withoutScriptThePanelSaysWhatEachMustCost() {
        String page = SITE.get("/en/lab/race?rate=10&size=100&duration=30&interval=2000&latency=0")
                .body();

        assertThat(page).contains("<td>1,000 ms</td>").contains("<td>15</td>").contains("<td>300</td>");
        assertThat(SITE.get("/en/lab/race?rate=1000").statusCode()).isEqualTo(422);
    }
}
