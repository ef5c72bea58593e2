package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirebook.store.QuestionStats;
import org.wirebook.support.MovableClock;

@Timeout(20)
class StatisticsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final AtomicInteger reckoned = new AtomicInteger();

    private List<QuestionStats> reckon() {
        reckoned.incrementAndGet();
        return List.of();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void itIsReckonedAtMostOnceAMinute() {
        var statistics = new Statistics(this::reckon, clock);

        Instant first = statistics.get().at();
        clock.advance(Duration.ofSeconds(59));
        assertThat(statistics.get().at()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(statistics.get().at()).isEqualTo(first.plusSeconds(60));
        assertThat(reckoned).hasValue(2);
    }

    @Test
    void whoeverAsksWhileItIsReckonedForTheFirstTimeWaitsForThatResult() {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var statistics = new Statistics(
                () -> {
                    started.countDown();
                    await(goOn);
                    return reckon();
                },
                clock);
        var all = new ArrayList<CompletableFuture<Statistics.Result>>();
        for (int i = 0; i < 3; i++) {
            all.add(CompletableFuture.supplyAsync(statistics::get, task -> new Thread(task).start()));
        }
        await(started);
        goOn.countDown();

        assertThat(all).extracting(CompletableFuture::join).containsOnly(statistics.get());
        assertThat(reckoned).hasValue(1);
    }

    @Test
    void whoeverAsksWhileItIsReckonedAgainGetsTheLastResultAtOnce() {
        var started = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var statistics = new Statistics(
                () -> {
                    started.countDown();
                    if (started.getCount() == 0) {
                        await(goOn);
                    }
                    return reckon();
                },
                clock);
        Statistics.Result last = statistics.get();
        clock.advance(Duration.ofMinutes(2));
        var next = CompletableFuture.supplyAsync(statistics::get, task -> new Thread(task).start());
        await(started);

        assertThat(statistics.get()).isSameAs(last);
        goOn.countDown();
        assertThat(next.join().at()).isEqualTo(clock.instant());
        assertThat(reckoned).hasValue(2);
    }

    @Test
    void afterAFailureItIsTriedAgain() {
        var statistics = new Statistics(
                () -> {
                    if (reckoned.incrementAndGet() == 1) {
                        throw new IllegalStateException("no database");
                    }
                    return List.of();
                },
                clock);

        assertThatThrownBy(statistics::get).hasMessage("no database");
        assertThat(statistics.get().questions()).isEmpty();
    }
}
