package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Days SHANGHAI = Days.in("Asia/Shanghai");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T04:00:00Z"); // noon

    private static Activity activity(String... times) {
        return Activity.of(Stream.of(times).map(Instant::parse).toList(), SHANGHAI, FRIDAY);
    }

    private static Activity on(String... days) {
        return new Activity(
                Stream.of(days).collect(Collectors.toMap(LocalDate::parse, day -> 1)), LocalDate.of(2026, 11, 20));
    }

    @Test
    void answersAreCountedByTheDayOfTheLearner() {
        assertThat(activity("2026-11-19T04:00:00Z", "2026-11-19T19:59:00Z", "2026-11-19T20:00:00Z")
                        .answers())
                .isEqualTo(Map.of(LocalDate.of(2026, 11, 19), 2, LocalDate.of(2026, 11, 20), 1));
    }

    @Test
    void aStreakEndsToday() {
        assertThat(on("2026-11-20", "2026-11-19", "2026-11-18", "2026-11-16").streak())
                .isEqualTo(3);
    }

    @Test
    void aStreakLastsAsLongAsTodayIsNotOver() {
        assertThat(on("2026-11-19", "2026-11-18").streak()).isEqualTo(2);
    }

    @Test
    void aDayWithoutAnswersEndsAStreak() {
        assertThat(on("2026-11-18", "2026-11-17").streak()).isZero();
        assertThat(on().streak()).isZero();
    }

    @Test
    void halfAYearIsShownFromAMondayToToday() {
        List<Activity.Week> weeks = on("2026-05-25", "2026-11-20", "2026-11-16").weeks();

        assertThat(weeks).hasSize(26);
        assertThat(weeks.get(0)).isEqualTo(new Activity.Week(LocalDate.of(2026, 5, 25), List.of(1, 0, 0, 0, 0, 0, 0)));
        assertThat(weeks.get(25)).isEqualTo(new Activity.Week(LocalDate.of(2026, 11, 16), List.of(1, 0, 0, 0, 1)));
        assertThat(weeks.get(25).sum()).isEqualTo(2);
    }

    @Test
    void onMondayTheWeekHasOneDay() {
        var monday = new Activity(Map.of(), LocalDate.of(2026, 11, 16));

        assertThat(monday.weeks().get(25)).isEqualTo(new Activity.Week(LocalDate.of(2026, 11, 16), List.of(0)));
    }

    @Test
    void whatIsShownBeginsAtFourOnItsFirstMonday() {
        assertThat(Activity.since(SHANGHAI, FRIDAY)).isEqualTo("2026-05-24T20:00:00Z");
    }
}
