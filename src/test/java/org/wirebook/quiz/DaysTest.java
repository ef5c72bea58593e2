package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    private static final Days SHANGHAI = Days.in("Asia/Shanghai");
    private static final Days NEW_YORK = Days.in("America/New_York");
    private static final Days APIA = Days.in("Pacific/Apia");

    private static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }

    @Test
    void aLateEveningBelongsToTheDayBefore() {
        assertThat(SHANGHAI.of(at("2026-11-20T03:59:59.999+08:00"))).isEqualTo("2026-11-19");
        assertThat(SHANGHAI.of(at("2026-11-20T04:00:00+08:00"))).isEqualTo("2026-11-20");
    }

    @Test
    void theSameInstantIsAnotherDayElsewhere() {
        Instant instant = at("2026-11-20T15:00:00Z");

        assertThat(NEW_YORK.of(instant)).isEqualTo("2026-11-20");
        assertThat(SHANGHAI.of(instant)).isEqualTo("2026-11-20");
        assertThat(APIA.of(instant)).isEqualTo("2026-11-21");
    }

    @Test
    void whatIsDueIsDueAtFourInTheMorning() {
        assertThat(SHANGHAI.after(at("2026-11-20T23:30:00+08:00"), 1)).isEqualTo("2026-11-20T20:00:00Z");
        assertThat(SHANGHAI.after(at("2026-11-21T01:30:00+08:00"), 1)).isEqualTo("2026-11-20T20:00:00Z");
        assertThat(SHANGHAI.after(at("2026-11-21T05:00:00+08:00"), 30)).isEqualTo("2026-12-20T20:00:00Z");
    }

    @Test
    void fourIsFourWhenTheClocksGoForward() {
        Instant evening = at("2026-03-07T22:00:00-05:00");

        assertThat(NEW_YORK.after(evening, 1)).isEqualTo(at("2026-03-08T04:00:00-04:00"));
        assertThat(Duration.between(NEW_YORK.beginning(LocalDate.of(2026, 3, 7)), NEW_YORK.after(evening, 1)))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void fourIsFourWhenTheClocksGoBack() {
        Instant evening = at("2026-10-31T22:00:00-04:00");

        assertThat(NEW_YORK.after(evening, 1)).isEqualTo(at("2026-11-01T04:00:00-05:00"));
        assertThat(Duration.between(NEW_YORK.beginning(LocalDate.of(2026, 10, 31)), NEW_YORK.after(evening, 1)))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void bothOfTheHoursThatComeTwiceBelongToTheDayBefore() {
        assertThat(NEW_YORK.of(at("2026-11-01T01:30:00-04:00"))).isEqualTo("2026-10-31");
        assertThat(NEW_YORK.of(at("2026-11-01T01:30:00-05:00"))).isEqualTo("2026-10-31");
    }

    @Test
    void aWeekIsSevenDaysWhateverTheClocksDo() {
        assertThat(NEW_YORK.between(at("2026-03-05T20:00:00-05:00"), at("2026-03-12T20:00:00-04:00")))
                .isEqualTo(7);
        assertThat(NEW_YORK.between(at("2026-10-29T20:00:00-04:00"), at("2026-11-05T04:00:00-05:00")))
                .isEqualTo(7);
    }

    // Samoa went over the date line at the end of 2011: there was no 30 December
    @Test
    void aDayThatASkippedDateNamesBeginsWithTheNext() {
        Instant before = at("2011-12-29T12:00:00-10:00");

        assertThat(APIA.after(before, 1)).isEqualTo(at("2011-12-31T04:00:00+14:00"));
        assertThat(APIA.after(before, 2)).isEqualTo(at("2011-12-31T04:00:00+14:00"));
        assertThat(APIA.after(before, 3)).isEqualTo(at("2012-01-01T04:00:00+14:00"));
        assertThat(APIA.of(APIA.after(before, 1))).isEqualTo("2011-12-31");
    }

    @Test
    void daysAreCountedFromMorningToMorning() {
        Instant evening = at("2026-11-20T22:00:00+08:00");

        assertThat(SHANGHAI.between(evening, at("2026-11-21T03:00:00+08:00"))).isZero();
        assertThat(SHANGHAI.between(evening, at("2026-11-21T04:00:00+08:00"))).isEqualTo(1);
        assertThat(SHANGHAI.between(evening, at("2026-11-23T03:00:00+08:00"))).isEqualTo(2);
    }

    @Test
    void aClockThatWasSetBackCountsNoDays() {
        assertThat(SHANGHAI.between(at("2026-11-20T22:00:00+08:00"), at("2026-11-18T22:00:00+08:00")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus_Mons", "../../etc/passwd", "+99:99", " Asia/Shanghai", "\u0000"})
    void whoeverLivesNowhereLivesInGreenwich(String zone) {
        assertThat(Days.in(zone)).isEqualTo(new Days(ZoneOffset.UTC));
    }

    /** Four years of every zone there is: each date has its day, and each day ends when the next begins. */
    @Test
    void dayFollowsUponDayEverywhere() {
        List<LocalDate> dates =
                LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).toList();

        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(dates)
                        .allMatch(date ->
                                Days.in(zone).of(Days.in(zone).beginning(date)).equals(date))
                        .allMatch(date -> Days.in(zone)
                                .of(Days.in(zone).beginning(date).minusMillis(1))
                                .equals(date.minusDays(1))));
    }
}
