package org.wirebook.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a channel keeps at one moment. It does not change: who holds one reads it without a lock.
 *
 * <p>The logs that follow each other share one array. Each reads it up to its own end only, and what lies beyond is
 * written by the one thread that makes the next log, so adding an event costs the same however many are kept.
 */
final class Log {

    private static final int MOST_BATCHES = 64; // readers are at few different places, most of them at the end
    private static final int LEAST_CAPACITY = 16;

    private final Event[] array;
    private final int from;
    private final int to;
    private final long sizeBytes;
    private final long last;
    private final long dropped;
    private @Nullable Batch newest; // the last event alone: what nearly everyone reads
    private final Map<Long, Batch> batches = new ConcurrentHashMap<>();

    private Log(Event[] array, int from, int to, long sizeBytes, long last, long dropped) {
        this.array = array;
        this.from = from;
        this.to = to;
        this.sizeBytes = sizeBytes;
        this.last = last;
        this.dropped = dropped;
    }

    /** A log that begins after an id. */
    static Log after(long dropped) {
        return new Log(new Event[LEAST_CAPACITY], 0, 0, 0, dropped, dropped);
    }

    /** The id of the newest event; what the log begins after if there is none. */
    long last() {
        return last;
    }

    /** The largest id whose event may have been here and is no more. */
    long dropped() {
        return dropped;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** This log with one more event, and without those that no longer fit. */
    Log with(Event event, Bounds bounds) {
        Event[] room = to < array.length ? array : Arrays.copyOfRange(array, from, from + capacity());
        int start = room == array ? from : 0;
        int end = start + to - from;
        room[end++] = event;
        long bytes = sizeBytes + event.sizeBytes();
        long gone = dropped;
        while (end - start > 1 && (end - start > bounds.mostEvents() || bytes > bounds.mostBytes())) {
            Event oldest = room[start++];
            bytes -= oldest.sizeBytes();
            gone = oldest.id();
        }
        return new Log(room, start, end, bytes, event.id(), gone);
    }

    private int capacity() {
        return Math.max(LEAST_CAPACITY, 2 * (to - from));
    }

    /** This log without an event, if it is there. It is not missed: no reader is told of a gap. */
    Log without(long id) {
        int at = firstAfter(id - 1);
        if (at == to || array[at].id() != id) {
            return this;
        }
        var fewer = new Event[capacity()];
        System.arraycopy(array, from, fewer, 0, at - from);
        System.arraycopy(array, at + 1, fewer, at - from, to - at - 1);
        return new Log(fewer, 0, to - from - 1, sizeBytes - array[at].sizeBytes(), last, dropped);
    }

    /** Whether an event is kept. */
    boolean has(long id) {
        int at = firstAfter(id - 1);
        return at < to && array[at].id() == id;
    }

    /**
     * What comes after a cursor: at least one event if there is any, and no more than fit.
     *
     * @param named the cursor that the reader named, which a gap tells
     * @param most how many events
     * @param mostBytes of their text as server-sent events
     */
    Batch after(long cursor, long named, int most, int mostBytes) {
        int start = firstAfter(cursor);
        int end = start;
        int bytes = 0;
        while (end < to && end - start < most && (end == start || bytes + array[end].sse().length <= mostBytes)) {
            bytes += array[end++].sse().length;
        }
        return cursor < dropped ? afterGap(named, start, end) : shared(cursor, start, end);
    }

    private Batch shared(long cursor, int start, int end) {
        if (start == end) {
            return new Batch(List.of(), cursor);
        }
        if (start == to - 1) {
            return newest();
        }
        long place = (long) start << 32 | end;
        Batch known = batches.get(place);
        if (known != null) {
            return known;
        }
        Batch made = batch(new ArrayList<>(), start, end);
        if (batches.size() < MOST_BATCHES) {
            batches.put(place, made);
        }
        return made;
    }

    /** May be made twice by two threads, and says the same: cheaper than a lock for each reader. */
    private Batch newest() {
        Batch known = newest;
        if (known == null) {
            known = batch(new ArrayList<>(), to - 1, to);
            newest = known;
        }
        return known;
    }

    private Batch afterGap(long named, int start, int end) {
        List<Event> events = new ArrayList<>();
        events.add(gap(named, start < to ? array[start].id() : dropped + 1));
        return batch(events, start, end);
    }

    private Batch batch(List<Event> events, int start, int end) {
        events.addAll(Arrays.asList(array).subList(start, end));
        return new Batch(events, events.get(events.size() - 1).id());
    }

    /** Says that events between two ids are gone. Its own id is a cursor behind the gap. */
    private Event gap(long after, long before) {
        Instant at = from < to ? array[from].at() : Instant.EPOCH;
        return new Event(dropped, at, new Draft("gap", "{\"after\":" + after + ",\"before\":" + before + "}"));
    }

    /** The index of the first event whose id is larger. */
    private int firstAfter(long id) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (array[middle].id() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
