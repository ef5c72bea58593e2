package org.wirebook.lab.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a transport must cost, by arithmetic. */
class CostTest {

    private static final int HEAD = 500;

    private static Cost of(String transport, Course course) {
        return Cost.all(course, HEAD).stream()
                .filter(cost -> cost.transport().equals(transport))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShortPollIsLateByHalfItsInterval() {
        assertThat(of("short-poll", new Course(5, 100, 10, 1_000, 0)).delayMillis())
                .isEqualTo(500);
    }

    @Test
    void aShortPollAsksWhetherAnythingHappensOrNot() {
        Cost idle = of("short-poll", new Course(0, 100, 60, 500, 0));

        assertThat(idle.requests()).isEqualTo(120);
        assertThat(idle.octets()).isGreaterThan(120 * HEAD);
    }

    @Test
    void aLongPollAsksOnceForEachEventWhereThereIsNoLatency() {
        Cost cost = of("long-poll", new Course(5, 100, 10, 1_000, 0));

        assertThat(cost.requests()).isEqualTo(50);
        assertThat(cost.delayMillis()).isZero();
    }

    /** RFC 6202 §2.2: up to three transits, because nobody waits while the next request is on its way. */
    @Test
    void aLongPollIsLaterThanAStreamWhereEventsAreManyAndTheWayIsLong() {
        var course = new Course(50, 100, 10, 1_000, 100);
        Cost poll = of("long-poll", course);

        assertThat(of("sse", course).delayMillis()).isEqualTo(100);
        assertThat(poll.delayMillis()).isCloseTo(200, within(1.0));
        assertThat(poll.requests()).isCloseTo(50, within(1.0));
    }

    @Test
    void aStreamPaysItsHeadOnce() {
        var brief = of("sse", new Course(10, 100, 10, 1_000, 0));
        var twice = of("sse", new Course(10, 100, 20, 1_000, 0));

        assertThat(twice.octets() - brief.octets()).isLessThan(brief.octets() - HEAD);
        assertThat(twice.requests()).isEqualTo(1);
    }

    @Test
    void aPingAndItsPongTakeEightOctetsEachFifteenSeconds() {
        var idle = of("websocket", new Course(0, 100, 60, 1_000, 0));
        var brief = of("websocket", new Course(0, 100, 14, 1_000, 0));

        assertThat(idle.octets() - brief.octets()).isEqualTo(4 * 8);
    }

    @Test
    void withoutEventsNothingIsSaidOfEach() {
        assertThat(of("sse", new Course(0, 100, 10, 1_000, 0)).octetsPerEvent(0))
                .isZero();
    }
}
