package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirebook.quiz.StatsView.Row;
import org.wirebook.store.QuestionStats;

/** Which questions need mending, and which of them first. */
class NeedTest {

    private static Need need(int answers, double shareRight, double discrimination, int unsettled) {
        var subject = new QuestionStats.Subject("page/a", 1, "en");
        return Need.of(
                new QuestionStats(subject, answers, shareRight, discrimination, Map.of(), Map.of(), 1_000, unsettled),
                true);
    }

    private static Row row(String name, Need need, double shareRight, double discrimination, int unsettled) {
        return new Row(name, 1, "en", need.text(), "", "", 50, shareRight, discrimination, 1_000, unsettled, List.of());
    }

    private static List<String> mended(Row... rows) {
        return Stream.of(rows).sorted(Row.MENDING).map(Row::question).toList();
    }

    @Test
    void aRunThatWentOtherwiseNeedsMendingHoweverFewHaveAnswered() {
        assertThat(need(1, 1, 1, 1)).isEqualTo(Need.RUN);
    }

    @Test
    void fewRightAndLowDiscriminationTogetherAreDoubtful() {
        assertThat(need(10, 0.49, 0.19, 0)).isEqualTo(Need.DOUBTFUL);
        assertThat(need(10, 0.50, 0.19, 0)).isEqualTo(Need.NONE);
        assertThat(need(10, 0.49, 0.20, 0)).isEqualTo(Need.NONE);
    }

    @Test
    void nothingIsConcludedFromFewerThanTenAnswers() {
        assertThat(need(9, 0, -1, 0)).isEqualTo(Need.UNKNOWN);
    }

    @Test
    void whatTheBookNoLongerAsksCannotBeMended() {
        var subject = new QuestionStats.Subject("page/a", 1, "en");
        var stats = new QuestionStats(subject, 50, 0, 0, Map.of(), Map.of(), -1, 3);

        assertThat(Need.of(stats, false)).isEqualTo(Need.GONE);
    }

    @Test
    void theGroupsComeInTheOrderOfTheirNeed() {
        assertThat(mended(
                        row("gone", Need.GONE, 0, 0, 9),
                        row("unknown", Need.UNKNOWN, 0, -1, 0),
                        row("none", Need.NONE, 0.9, 0.4, 0),
                        row("doubtful", Need.DOUBTFUL, 0.2, 0.1, 0),
                        row("run", Need.RUN, 0.9, 0.9, 1)))
                .containsExactly("run", "doubtful", "none", "unknown", "gone");
    }

    @Test
    void mostRunsGoneOtherwiseComeFirst() {
        assertThat(mended(row("once", Need.RUN, 0.1, -0.9, 1), row("often", Need.RUN, 0.9, 0.9, 7)))
                .containsExactly("often", "once");
    }

    @Test
    void thenTheLowestDiscriminationAndThenTheFewestRight() {
        assertThat(mended(
                        row("good", Need.NONE, 0.3, 0.6, 0),
                        row("easy", Need.NONE, 0.9, 0.1, 0),
                        row("hard", Need.NONE, 0.6, 0.1, 0),
                        row("askew", Need.NONE, 0.8, -0.3, 0)))
                .containsExactly("askew", "hard", "easy", "good");
    }

    @Test
    void whereTooFewHaveAnsweredChanceDoesNotSort() {
        assertThat(mended(row("b", Need.UNKNOWN, 0, -1, 0), row("a", Need.UNKNOWN, 1, 1, 0)))
                .containsExactly("a", "b");
    }
}
