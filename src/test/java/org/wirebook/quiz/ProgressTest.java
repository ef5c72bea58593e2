package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.support.MovableClock;
import org.wirebook.support.Site;
import tools.jackson.databind.JsonNode;

/** How far a learner is: told to them alone, and to somebody unknown nothing, of whom nothing is kept. */
class ProgressTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @RegisterExtension
    static final Site SITE = Site.at(CLOCK);

    private static final String QUESTION = "status-codes/unknown-520";

    private static Pupil answered(boolean rightly) {
        Pupil pupil = Pupil.at(SITE);
        pupil.answer(QUESTION, rightly);
        return pupil;
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(node -> node.asString()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/progress", "/zh/progress", "/api/progress", "/en/progress/transfer", "/en/progress/forget"})
    void readingItSetsNoCookie(String path) {
        HttpResponse<String> page = SITE.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void somebodyUnknownIsToldWhatWouldStandThereAndThatNothingIsKept() {
        assertThat(SITE.get("/en/progress").body())
                .contains("Nothing is kept of you so far", "Until then nothing is kept")
                .doesNotContain("<svg class=\"calendar\"", "/api/learner/record");
        assertThat(Pupil.at(SITE).standing().get("known").asBoolean()).isFalse();
    }

    @Test
    void theAddressWithoutALanguageLeadsToTheReadersOwn() {
        assertThat(SITE.get("/progress", "Accept-Language", "zh").headers().firstValue("Location"))
                .hasValue("/zh/progress");
        assertThat(SITE.get("/progress/transfer", "Accept-Language", "zh")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/zh/progress/transfer");
    }

    @Test
    void answersAreCountedAndDrawn() {
        Pupil pupil = answered(true);
        var standing = pupil.standing();
        String page = pupil.get("/en/progress").body();

        assertThat(standing.get("known").asBoolean()).isTrue();
        assertThat(standing.get("answers").asInt()).isPositive();
        assertThat(standing.get("right").asInt()).isEqualTo(1);
        assertThat(standing.get("streak").asInt()).isEqualTo(1);
        assertThat(page).contains("class=\"calendar\"", "class=\"columns\"", "class=\"bars\"", "/en/review");
    }

    @Test
    void whoPrefersJsonGetsTheSameFromThePage() {
        Pupil pupil = answered(true);

        assertThat(pupil.get("/en/progress", "Accept", "application/json").body())
                .isEqualTo(pupil.get("/api/progress", "Accept-Language", "en").body());
    }

    @Test
    void aWrongIdeaStaysUntilTheQuestionIsAnsweredRightly() {
        Pupil pupil = answered(false);
        var idea = pupil.standing().get("ideas").get(0);
        String explained = idea.get("explained").asString();

        assertThat(pupil.get("/en/progress").body()).contains(explained);
        assertThat(pupil.get(idea.get("question").asString()).statusCode()).isEqualTo(200);
        assertThat(pupil.get(explained.replaceFirst("#.*", "")).body())
                .contains("id=\"" + explained.replaceFirst(".*#", "") + "\"");

        pupil.answer(QUESTION, true);
        assertThat(pupil.standing().get("ideas").size()).isZero();
    }

    @Test
    void whatIsDueIsCounted() {
        Pupil pupil = answered(true);
        assertThat(pupil.standing().get("due").asInt()).isZero();

        CLOCK.advance(Duration.ofDays(60));
        assertThat(pupil.standing().get("due").asInt()).isEqualTo(1);
        assertThat(pupil.get("/en/progress").body()).contains("1 card is due for review.");
        assertThat(pupil.get("/zh/progress").body()).contains("有 1 张卡片该复习了。");
    }

    @Test
    void whatABrowserTellsIsKeptAsFarAsTheBookKnowsIt() {
        Pupil pupil = answered(true);
        HttpResponse<String> kept = pupil.postJson("/api/progress", """
                {"zone": "Asia/Shanghai", "read": ["redirects", "no-such-page", 7, null],
                 "ran": ["status-codes/not-modified", "status-codes/no-such-claim", "../x", {}]}""");

        assertThat(kept.statusCode()).isEqualTo(204);
        var standing = pupil.standing();
        assertThat(names(standing.get("read").get("done"))).containsExactly("redirects");
        assertThat(names(standing.get("ran").get("done"))).containsExactly("status-codes/not-modified");
        assertThat(standing.get("zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Middle/Earth",
                "",
                "+99:00",
                "UTC\\u0000",
                "Asia/Shanghai/Asia/Shanghai/Asia/Shanghai/Asia/Shanghai/Asia/Shang"
            })
    void aZoneThatIsNoneIsNotKept(String zone) {
        Pupil pupil = answered(true);

        assertThat(pupil.postJson("/api/progress", "{\"zone\": \"" + zone + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pupil.standing().get("zone").asString()).isEmpty();
    }

    @Test
    void nothingIsKeptOfWhoHasAnsweredNothing() {
        Pupil reader = Pupil.at(SITE);
        HttpResponse<String> heard = reader.postJson("/api/progress", "{\"read\": [\"redirects\"]}");

        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(heard.body()).contains("false");
        assertThat(reader.cookie()).isEmpty();
    }

    @Test
    void onceAllIsDeletedAnotherBrowserThatTellsBringsNothingBack() {
        Pupil pupil = answered(true);
        Pupil elsewhere = Pupil.with(SITE, pupil.cookie());
        pupil.post("/en/progress/forget", "sure", "yes");

        assertThat(elsewhere
                        .postJson("/api/progress", "{\"read\": [\"redirects\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(elsewhere.standing().get("known").asBoolean()).isFalse();
    }

    @Test
    void whatIsNotToldAsItShouldBeIsRefused() {
        Pupil pupil = answered(true);

        assertThat(pupil.postJson("/api/progress", "[1").statusCode()).isEqualTo(400);
        assertThat(pupil.postJson("/api/progress", "[]").statusCode()).isEqualTo(400);
        assertThat(pupil.postJson("/api/progress", " ".repeat(70_000)).statusCode())
                .isEqualTo(413);
        assertThat(pupil.post("/api/progress", "zone", "UTC").statusCode()).isEqualTo(415);
        assertThat(pupil.post("/en/progress", "zone", "UTC").statusCode()).isEqualTo(405);
        assertThat(pupil.get("/en/progress/import").statusCode()).isEqualTo(405);
    }
}
