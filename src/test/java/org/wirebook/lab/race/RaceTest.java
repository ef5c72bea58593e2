package org.wirebook.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wirebook.events.Bounds;
import org.wirebook.events.Channel;
import org.wirebook.events.Event;
import org.wirebook.events.Journal;
import org.wirebook.events.ReservedIds;

/** What a race publishes. */
class RaceTest {

    private static final int SEED = 4;

    private final Channel channel = new Channel(
            new Bounds(5_000, 1 << 24),
            new ReservedIds(0, unused -> {}),
            Journal.NONE,
            Clock.systemUTC(),
            Runnable::run);
    private final AtomicInteger ends = new AtomicInteger();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Long> pauses = new ArrayList<>();

    private Race race(Course course) {
        return new Race(channel, course, Clock.systemUTC(), new Random(SEED), ends::incrementAndGet);
    }

    /** Everything at once, though its time is not yet over. */
    private void run(Race race) {
        race.begin((work, nanos) -> {
            pauses.add(nanos);
            later.add(work);
        });
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private List<Event> published() {
        return channel.after(0, 10_000, Integer.MAX_VALUE).events();
    }

    @Test
    void aboutAsManyEventsComeAsWereAskedFor() {
        run(race(new Course(50, 10, 60, 1_000, 0)));

        assertThat(published()).hasSizeBetween(2_900, 3_100);
    }

    @Test
    void theLastEventSaysHowManyThereWere() {
        run(race(new Course(5, 10, 5, 1_000, 0)));

        List<Event> events = published();
        assertThat(events.get(events.size() - 1).type()).isEqualTo("end");
        assertThat(events.get(events.size() - 1).data()).isEqualTo("{\"count\":" + (events.size() - 1) + "}");
        assertThat(ends).hasValue(1);
    }

    @Test
    void eachEventHasItsNumberItsTimeAndItsFilling() {
        run(race(new Course(1, 10, 5, 1_000, 0)));

        assertThat(published().get(0).data()).matches("\\{\"n\":1,\"t\":\\d{13}\\.\\d{3},\"pad\":\"x{10}\"}");
    }

    @Test
    void theFirstEventLeavesASecondToTakeOnesPlace() {
        run(race(new Course(10, 10, 5, 1_000, 0)));

        assertThat(pauses.get(0)).isBetween(900_000_000L, 1_000_000_000L);
    }

    @Test
    void aRaceWithoutEventsEndsAllTheSame() {
        run(race(new Course(0, 10, 5, 1_000, 0)));

        assertThat(published()).extracting(Event::data).containsExactly("{\"count\":0}");
    }

    @Test
    void aRaceThatWasEndedPublishesNoMore() {
        Race race = race(new Course(50, 10, 60, 1_000, 0));
        race.begin((work, nanos) -> later.add(work));
        race.end();
        race.end();
        later.remove().run();

        assertThat(published()).extracting(Event::type).containsExactly("end");
        assertThat(later).isEmpty();
        assertThat(ends).hasValue(1);
    }
}
