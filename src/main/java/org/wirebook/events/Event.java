package org.wirebook.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One event of a channel, written once for every transport: all readers get the same octets.
 *
 * <pre>{@code
 * {"id":17,"at":"2026-11-20T11:46:55.123Z","type":"message","data":"hello"}
 * }</pre>
 */
public final class Event {

    /** The type that server-sent events need not name (HTML §9.2.6). */
    private static final String DEFAULT_TYPE = "message";

    private static final int OVERHEAD_BYTES = 160; // objects and references around the text

    private final long id;
    private final Draft draft;
    private final Instant at;
    private final String json;
    private final byte[] sse;

    public Event(long id, Instant at, Draft draft) {
        this.id = id;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.draft = draft;
        this.json = "{\"id\":" + id + ",\"at\":\"" + this.at + "\",\"type\":\"" + draft.type() + "\",\"data\":"
                + draft.data() + "}";
        String type = draft.type().equals(DEFAULT_TYPE) ? "" : "event: " + draft.type() + "\n";
        this.sse = ("id: " + id + "\n" + type + "data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String type() {
        return draft.type();
    }

    /** A JSON text on one line. */
    public String data() {
        return draft.data();
    }

    /** Empty if it stands in none. */
    String slot() {
        return draft.slot();
    }

    /** The whole event on one line. */
    public String json() {
        return json;
    }

    /** The event as a block of {@code text/event-stream} (HTML §9.2.5), UTF-8. Not to be changed. */
    byte[] sse() {
        return sse;
    }

    /** What it takes in memory, roughly. */
    int sizeBytes() {
        return OVERHEAD_BYTES + draft.data().length() + json.length() + sse.length;
    }
}
