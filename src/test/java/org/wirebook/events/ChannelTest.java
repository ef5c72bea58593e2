package org.wirebook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T11:46:55.123456Z"), ZoneOffset.UTC);
    private static final int ALL = 1_000;
    private static final int WIDE = 1 << 20;

    private final ReservedIds ids = new ReservedIds(0, unused -> {});
    private final Queue<Runnable> deliveries = new ArrayDeque<>();
    private final Channel channel = channel(new Bounds(3, WIDE), Journal.NONE);

    private Channel channel(Bounds bounds, Journal journal) {
        return new Channel(bounds, ids, journal, CLOCK, deliveries::add);
    }

    private static Draft message(String text) {
        return new Draft("message", '"' + text + '"');
    }

    private static List<String> data(Batch batch) {
        return batch.events().stream().map(Event::data).toList();
    }

    private void deliver() {
        while (!deliveries.isEmpty()) {
            deliveries.remove().run();
        }
    }

    @Test
    void givesWhatCameAfterACursorInOrder() {
        channel.publish(message("a"));
        long seen = channel.publish(message("b")).id();
        channel.publish(message("c"));

        assertThat(data(channel.after(seen, ALL, WIDE))).containsExactly("\"c\"");
        assertThat(data(channel.after(channel.oldest(), ALL, WIDE))).containsExactly("\"a\"", "\"b\"", "\"c\"");
    }

    @Test
    void readsOnFromTheCursorOfABatch() {
        channel.publish(message("a"));
        channel.publish(message("b"));

        Batch first = channel.after(channel.oldest(), 1, WIDE);
        Batch second = channel.after(first.next(), 1, WIDE);
        Batch third = channel.after(second.next(), 1, WIDE);

        assertThat(data(first)).containsExactly("\"a\"");
        assertThat(data(second)).containsExactly("\"b\"");
        assertThat(third.isEmpty()).isTrue();
        assertThat(third.next()).isEqualTo(second.next());
    }

    @Test
    void writesAnEventTheSameForEveryTransport() {
        Event event = channel.publish(message("hello"));

        String json = "{\"id\":1,\"at\":\"2026-11-20T11:46:55.123Z\",\"type\":\"message\",\"data\":\"hello\"}";
        Batch batch = channel.after(0, ALL, WIDE);
        assertThat(event.json()).isEqualTo(json);
        assertThat(batch.json()).isEqualTo("{\"events\":[" + json + "],\"next\":1}");
        assertThat(batch.jsonOctets()).asString().isEqualTo(batch.json());
        assertThat(batch.sse()).asString().isEqualTo("id: 1\ndata: " + json + "\n\n");
    }

    @Test
    void namesATypeOtherThanMessageInAnEventStream() {
        channel.publish(new Draft("presence", "{}"));

        assertThat(channel.after(0, ALL, WIDE).sse()).asString().startsWith("id: 1\nevent: presence\ndata: ");
    }

    @Test
    void sharesTheOctetsAmongReadersAtTheSamePlace() {
        channel.publish(message("a"));
        channel.publish(message("b"));

        assertThat(channel.after(0, ALL, WIDE).sse())
                .isSameAs(channel.after(0, ALL, WIDE).sse());
        assertThat(channel.after(0, ALL, WIDE).json())
                .isSameAs(channel.after(0, ALL, WIDE).json());
    }

    @Test
    void tellsAReaderThatWasOvertakenOfTheGap() {
        long seen = channel.publish(message("seen")).id();
        channel.publish(message("missed"));
        for (String text : List.of("x", "y", "z")) {
            channel.publish(message(text));
        }

        Batch batch = channel.after(seen, ALL, WIDE);

        assertThat(batch.events().get(0).type()).isEqualTo("gap");
        assertThat(batch.events().get(0).data()).isEqualTo("{\"after\":1,\"before\":3}");
        assertThat(data(batch)).endsWith("\"x\"", "\"y\"", "\"z\"");
    }

    @Test
    void leadsOverAGapEvenOneEventAtATime() {
        long seen = channel.publish(message("seen")).id();
        for (String text : List.of("missed", "x", "y", "z")) {
            channel.publish(message(text));
        }

        Batch first = channel.after(seen, 1, WIDE);

        assertThat(data(first)).containsExactly("{\"after\":1,\"before\":3}", "\"x\"");
        assertThat(data(channel.after(first.next(), 1, WIDE))).containsExactly("\"y\"");
    }

    @Test
    void doesNotCallItAGapWhenNothingIsMissing() {
        channel.publish(message("a"));
        long seen = channel.publish(message("b")).id();
        for (String text : List.of("x", "y", "z")) {
            channel.publish(message(text));
        }

        assertThat(data(channel.after(seen, ALL, WIDE))).containsExactly("\"x\"", "\"y\"", "\"z\"");
    }

    @Test
    void beginsAnewForACursorThatWasNeverGiven() {
        channel.publish(message("a"));

        assertThat(data(channel.after(4711, ALL, WIDE))).containsExactly("{\"after\":4711,\"before\":1}", "\"a\"");
    }

    @Test
    void takesACursorOfAnotherChannelAsItIs() {
        channel.publish(message("a"));
        Channel other = channel(new Bounds(3, WIDE), Journal.NONE);
        long elsewhere = other.publish(message("there")).id();
        channel.publish(message("b"));

        assertThat(data(channel.after(elsewhere, ALL, WIDE))).containsExactly("\"b\"");
    }

    @Test
    void tellsOneWhoComesBackToAForgottenChannelThatSomethingMayBeMissing() {
        long seen = channel.publish(message("a")).id();
        channel.publish(message("missed"));

        Channel again = channel(new Bounds(3, WIDE), Journal.NONE);
        again.publish(message("new"));

        assertThat(again.after(seen, ALL, WIDE).events())
                .extracting(Event::type)
                .containsExactly("gap", "message");
    }

    @Test
    void keepsNoMoreBytesThanItsBound() {
        int eventBytes = new Event(1, CLOCK.instant(), message("x".repeat(500))).sizeBytes();
        Channel small = channel(new Bounds(ALL, 2 * eventBytes + eventBytes / 2), Journal.NONE);

        for (int i = 0; i < 5; i++) {
            small.publish(message("x".repeat(500)));
        }

        assertThat(small.after(small.oldest(), ALL, WIDE).events()).hasSize(2);
    }

    @Test
    void keepsTheNewestEventHoweverLarge() {
        Channel tiny = channel(new Bounds(ALL, 1), Journal.NONE);

        tiny.publish(message("x".repeat(500)));

        assertThat(tiny.after(tiny.oldest(), ALL, WIDE).events()).hasSize(1);
    }

    @Test
    void givesABatchNoLargerThanAsked() {
        for (String text : List.of("a", "b", "c")) {
            channel.publish(message(text));
        }
        int one = channel.after(0, 1, WIDE).sse().length;

        assertThat(channel.after(0, ALL, 2 * one + 1).events()).hasSize(2);
        assertThat(channel.after(0, ALL, 1).events()).hasSize(1);
    }

    @Test
    void putsAnEventInThePlaceOfTheOneInItsSlot() {
        channel.publish(new Draft("presence", "1").inSlot("presence"));
        channel.publish(message("a"));
        channel.publish(new Draft("presence", "2").inSlot("presence"));

        assertThat(data(channel.after(0, ALL, WIDE))).containsExactly("\"a\"", "2");
    }

    @Test
    void emptiesASlot() {
        channel.publish(new Draft("typing", "1").inSlot("Ann"));
        channel.clear("Ann");
        channel.clear("Bob");

        assertThat(channel.after(0, ALL, WIDE).isEmpty()).isTrue();
    }

    @Test
    void withdrawsAnEvent() {
        long id = channel.publish(message("regretted")).id();
        channel.publish(new Draft("deleted", "{\"id\":1}").withdrawing(id));

        assertThat(channel.has(id)).isFalse();
        assertThat(data(channel.after(0, ALL, WIDE))).containsExactly("{\"id\":1}");
    }

    @Test
    void callsOneWhoWaitsOnce() {
        var calls = new ArrayList<String>();
        long seen = channel.publish(message("a")).id();

        assertThat(channel.await(seen, () -> calls.add("called"))).isTrue();
        channel.publish(message("b"));
        channel.publish(message("c"));
        assertThat(calls)
                .as("before the delivery: the publisher waits for nobody")
                .isEmpty();
        deliver();
        channel.publish(message("d"));
        deliver();

        assertThat(calls).hasSize(1);
    }

    @Test
    void doesNotLetWaitWhereThereIsNews() {
        channel.publish(message("a"));

        assertThat(channel.await(0, () -> {})).isFalse();
    }

    @Test
    void forgetsAWaiter() {
        var calls = new ArrayList<String>();
        Waiter waiter = () -> calls.add("called");
        channel.await(0, waiter);

        channel.forget(waiter);
        channel.publish(message("a"));
        deliver();

        assertThat(calls).isEmpty();
    }

    @Test
    void callsTheOthersWhereOneFails() {
        var calls = new ArrayList<String>();
        channel.await(0, () -> {
            throw new IllegalStateException("a fault in a reader");
        });
        channel.await(0, () -> calls.add("called"));

        channel.publish(message("a"));
        deliver();

        assertThat(calls).hasSize(1);
    }

    @Test
    void givesEveryoneTheNewsBeforeTheRestIsDone() {
        var calls = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            channel.await(0, new Waiter() {
                @Override
                public void news() {
                    calls.add("news");
                }

                @Override
                public void rest() {
                    calls.add("rest");
                }
            });
        }

        channel.publish(message("a"));
        deliver();

        assertThat(calls).containsExactly("news", "news", "rest", "rest");
    }

    @Test
    void goesOnWithWhatItsJournalKept() {
        var journal = new MemoryJournal();
        Channel before = channel(new Bounds(2, WIDE), journal);
        for (String text : List.of("a", "b", "c")) {
            before.publish(message(text));
        }

        Channel after = channel(new Bounds(2, WIDE), journal);

        assertThat(data(after.after(after.oldest(), ALL, WIDE))).containsExactly("\"b\"", "\"c\"");
        assertThat(after.after(0, ALL, WIDE).events().get(0).type()).isEqualTo("gap");
        assertThat(after.publish(message("d")).id()).isEqualTo(4);
    }

    @Test
    void publishesNothingThatTheJournalCannotKeep() {
        var journal = new MemoryJournal();
        Channel kept = channel(new Bounds(2, WIDE), journal);
        journal.isFull = true;

        assertThatThrownBy(() -> kept.publish(message("a"))).hasMessage("full");

        assertThat(kept.after(0, ALL, WIDE).isEmpty()).isTrue();
    }

    @Test
    void refusesATypeAndDataThatWouldBreakTheirLine() {
        assertThatThrownBy(() -> new Draft("a b", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Draft("message", "{\n}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class MemoryJournal implements Journal {
        private final List<Event> events = new ArrayList<>();
        private long dropped;
        private boolean isFull;

        @Override
        public Kept kept() {
            return new Kept(events, dropped);
        }

        @Override
        public void append(Event event, long withdrawn) {
            if (isFull) {
                throw new IllegalStateException("full");
            }
            events.add(event);
        }

        @Override
        public void drop(long upTo) {
            events.removeIf(event -> event.id() <= upTo);
            dropped = upTo;
        }
    }
}
