package org.wirebook.lab.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** The lab without script: the last events as a list. */
class FeedLabTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    @Test
    void theLastEventsAreAListWithoutScript() {
        String begin = SITE.get("/live/feed?after=now")
                .headers()
                .firstValue("Event-Next")
                .orElseThrow();
        SITE.send(HttpRequest.newBuilder(SITE.uri("/en/run/status-codes/not-modified"))
                .POST(BodyPublishers.noBody()));
        SITE.get("/live/feed?wait=20&limit=1&after=" + begin);

        assertThat(SITE.get("/en/lab/feed?show=last").body())
                .contains("<a href=\"/wirebook/wiki/status-codes#claim-not-modified\">status-codes / not-modified</a>")
                .contains("<span class=\"holds\">holds</span>");
    }

    @Test
    void thePanelIsTheSameForEveryoneUntilSomebodyAsks() {
        assertThat(SITE.get("/zh/lab/feed").headers().firstValue("ETag")).isPresent();
        assertThat(SITE.get("/zh/lab/feed").body()).contains("显示最近的事件").doesNotContain("happenings last");
        assertThat(SITE.get("/zh/lab/feed?show=last").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void recipesNameTheFeedBelowTheContextPath() {
        assertThat(SITE.get("/en/lab/feed").body()).contains("http://localhost:8080/wirebook/live/feed");
    }
}
