package org.wirebook.lab.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.Site;

/** The lab without script: the server polls itself, and shows the octets. */
class PollingLabTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private static HttpResponse<String> post(String form) {
        return SITE.send(HttpRequest.newBuilder(SITE.uri("/en/lab/polling"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void aShortPollIsAnsweredWithNothingAtOnce() {
        String page = post("kind=short").body();

        assertThat(page)
                .contains("POST /wirebook/live/poll-", "tea is ready", "&quot;events&quot;:[],&quot;next&quot;:")
                .doesNotContain("chip fails");
    }

    @Test
    void aLongPollIsHeldAndThenAnsweredWithoutContent() {
        String page = post("kind=long").body();

        assertThat(page).contains("&amp;wait=2 HTTP/1.1", "204 No Content").doesNotContain("chip fails");
    }

    @Test
    void thereIsNoThirdKind() {
        assertThat(post("kind=both").statusCode()).isEqualTo(422);
    }

    @Test
    void thePanelHasRecipesForThisContextPath() {
        assertThat(SITE.get("/zh/lab/polling").body())
                .contains("http://localhost:8080/wirebook/live/my-tea?after=now&amp;wait=10");
    }
}
