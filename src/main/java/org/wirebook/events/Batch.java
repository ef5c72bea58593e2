package org.wirebook.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive events of a channel, and how to go on. Written once for every transport, when first asked for: readers at
 * the same place share the octets. Threads: any.
 */
public final class Batch {

    private final List<Event> events;
    private final long next;
    private @Nullable String json;
    private byte @Nullable [] jsonOctets;
    private byte @Nullable [] sse;

    Batch(List<Event> events, long next) {
        this.events = List.copyOf(events);
        this.next = next;
    }

    /** In order; the first may be a gap. */
    public List<Event> events() {
        return events;
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** The cursor to read on with: the id of the last event, or the cursor itself if there is none. */
    public long next() {
        return next;
    }

    // The fields below may be written twice by two threads, with the same value: cheaper than a lock.

    /** {@code {"events":[...],"next":17}}. */
    public String json() {
        String known = json;
        if (known == null) {
            var text = new StringBuilder("{\"events\":[");
            for (int i = 0; i < events.size(); i++) {
                text.append(i == 0 ? "" : ",").append(events.get(i).json());
            }
            known = text.append("],\"next\":").append(next).append('}').toString();
            json = known;
        }
        return known;
    }

    /** The same in UTF-8. Not to be changed. */
    public byte[] jsonOctets() {
        byte[] known = jsonOctets;
        if (known == null) {
            known = json().getBytes(StandardCharsets.UTF_8);
            jsonOctets = known;
        }
        return known;
    }

    /** The events as blocks of {@code text/event-stream} (HTML §9.2.5), UTF-8. Not to be changed. */
    public byte[] sse() {
        byte[] known = sse;
        if (known == null) {
            known = events.size() == 1 ? events.get(0).sse() : joined();
            sse = known;
        }
        return known;
    }

    private byte[] joined() {
        int length = events.stream().mapToInt(event -> event.sse().length).sum();
        var all = new byte[length];
        int end = 0;
        for (Event event : events) {
            System.arraycopy(event.sse(), 0, all, end, event.sse().length);
            end += event.sse().length;
        }
        return all;
    }
}
