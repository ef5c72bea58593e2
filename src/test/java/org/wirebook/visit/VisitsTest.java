package org.wirebook.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirebook.support.MovableClock;

class VisitsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Visits visits = new Visits(clock, new Random(1));

    @Test
    void anIdHas120RandomBits() {
        assertThat(visits.begin().id()).matches("[A-Za-z0-9_-]{20}");
    }

    @Test
    void aVisitIsForgottenWhenNobodyUsesIt() {
        String id = visits.begin().id();

        clock.advance(Visits.IDLE);
        assertThat(visits.find(id)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(visits.find(id)).isEmpty();
    }

    @Test
    void readingItsLedgerIsUse() {
        Visit visit = visits.begin();

        clock.advance(Visits.IDLE);
        visit.ledger();
        clock.advance(Visits.IDLE);

        assertThat(visits.find(visit.id())).isPresent();
    }

    @Test
    void whenThereAreTooManyTheOldestThatNobodyUsedGivesItsPlace() {
        String first = visits.begin().id();
        clock.advance(Duration.ofSeconds(1));
        String second = visits.begin().id();
        IntStream.range(2, Visits.MOST).forEach(i -> visits.begin());

        visits.begin();

        assertThat(visits.find(first)).isEmpty();
        assertThat(visits.find(second)).isPresent();
    }
}
