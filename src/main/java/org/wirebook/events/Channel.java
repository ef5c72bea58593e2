package org.wirebook.events;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded, ordered log of events. A reader is a cursor, not a queue: the id of the last event it has seen. It costs
 * the channel nothing while it reads, falls behind when it is slow, and is told of a gap when it was overtaken.
 *
 * <p>What comes after a cursor is read from one log, whether it is old or new, so nothing is lost between "what was"
 * and "what comes". A reader that has read everything waits: {@link #await}.
 *
 * <p>Publishing costs the same however many read, and waits for none of them. Threads: any.
 */
public final class Channel {

    private static final Logger log = LoggerFactory.getLogger(Channel.class);

    private final Bounds bounds;
    private final Ids ids;
    private final Journal journal;
    private final Clock clock;
    private final Executor deliveries;

    private final Object publishing = new Object();
    private final Map<String, Long> slots = new HashMap<>(); // guarded by publishing
    private volatile Log current;

    private final Object waiting = new Object();
    private Set<Waiter> waiters = new LinkedHashSet<>(); // guarded by waiting
    private final AtomicInteger readers = new AtomicInteger();
    private boolean due; // whether a delivery is on its way, guarded by waiting

    /**
     * Goes on with what the journal kept.
     *
     * @param deliveries runs those who waited; with more than one thread, for several channels at once
     */
    public Channel(Bounds bounds, Ids ids, Journal journal, Clock clock, Executor deliveries) {
        this.bounds = bounds;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
        this.deliveries = deliveries;
        this.current = restored();
    }

    private Log restored() {
        if (journal == Journal.NONE) {
            return Log.after(ids.last()); // nobody knows what a channel of this name had before
        }
        Journal.Kept kept = journal.kept();
        Log restored = Log.after(kept.dropped());
        for (Event event : kept.events()) {
            restored = restored.with(event, bounds);
        }
        return restored;
    }

    /**
     * Adds an event. When this returns, every reader finds it; those who wait are called soon.
     *
     * @throws RuntimeException of the journal, if it cannot be kept; then nothing has happened
     */
    public Event publish(Draft draft) {
        Event event;
        synchronized (publishing) {
            event = new Event(ids.next(), clock.instant(), draft);
            journal.append(event, draft.withdraws());
            Log before = current;
            Log after = before;
            Long replaced = draft.slot().isEmpty() ? null : slots.put(draft.slot(), event.id());
            if (replaced != null) {
                after = after.without(replaced);
            }
            if (draft.withdraws() != 0) {
                after = after.without(draft.withdraws());
            }
            after = after.with(event, bounds);
            current = after;
            if (after.dropped() != before.dropped()) {
                dropped(after);
            }
        }
        call();
        return event;
    }

    private void dropped(Log after) {
        slots.values().removeIf(id -> id <= after.dropped());
        try {
            journal.drop(after.dropped());
        } catch (RuntimeException e) { // the event itself is kept; what should be gone goes with a later one
            log.warn("cannot drop events up to {}", after.dropped(), e);
        }
    }

    /** Empties a slot: who has not read what stands there need not. */
    public void clear(String slot) {
        synchronized (publishing) {
            Long id = slots.remove(slot);
            if (id != null) {
                current = current.without(id);
            }
        }
    }

    /** Whether the event of this id can still be read. */
    public boolean has(long id) {
        return current.has(id);
    }

    /** The cursor of one who begins with the oldest event that is kept. */
    public long oldest() {
        return current.dropped();
    }

    /** The cursor of one who begins with what comes from now on. */
    public long now() {
        return current.last();
    }

    /**
     * What comes after a cursor: at least one event if there is any. If some that came after it are gone, or if the
     * cursor was never given, the first event is of the type {@code gap} and says so.
     *
     * @param most how many events
     * @param mostBytes of all together, roughly; a single event may be larger
     */
    public Batch after(long cursor, int most, int mostBytes) {
        Log now = current;
        // A cursor from the future comes from another database: -1 is before everything, so what follows is a gap.
        boolean unknown = cursor > now.last() && cursor > ids.last();
        return now.after(unknown ? -1 : cursor, cursor, most, mostBytes);
    }

    /**
     * Calls the waiter once, soon after something has come after the cursor, in a thread of the deliveries. It must not
     * block. Then it waits no more.
     *
     * @return false if something is there already; then nobody waits
     */
    public boolean await(long cursor, Waiter waiter) {
        synchronized (waiting) {
            if (current.last() > cursor) {
                return false;
            }
            waiters.add(waiter);
            return true;
        }
    }

    /** The waiter is not called any more, unless it is being called now. */
    public void forget(Waiter waiter) {
        synchronized (waiting) {
            waiters.remove(waiter);
        }
    }

    /** One more reader stays here for a while. */
    public void join() {
        readers.incrementAndGet();
    }

    /** A reader that joined is gone. */
    public void part() {
        readers.decrementAndGet();
    }

    /** How many readers have joined and not parted. */
    public int readers() {
        return readers.get();
    }

    private void call() {
        synchronized (waiting) {
            if (due || waiters.isEmpty()) {
                return;
            }
            due = true;
        }
        deliveries.execute(this::deliver);
    }

    private void deliver() {
        Set<Waiter> called;
        synchronized (waiting) {
            due = false;
            called = waiters;
            waiters = new LinkedHashSet<>(2 * called.size()); // most of them come again
        }
        called.forEach(waiter -> attempt(waiter, Waiter::news));
        called.forEach(waiter -> attempt(waiter, Waiter::rest));
    }

    private static void attempt(Waiter waiter, Consumer<Waiter> call) {
        try {
            call.accept(waiter);
        } catch (RuntimeException e) { // one reader's trouble is not the others'
            log.error("a reader failed", e);
        }
    }
}
