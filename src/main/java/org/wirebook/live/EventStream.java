package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Batch;
import org.wirebook.events.Channel;
import org.wirebook.events.Waiter;
import org.wirebook.web.ContentOutlet;
import org.wirebook.web.OnComplete;
import org.wirebook.web.Outlet;
import org.wirebook.web.Outlets;

/** A client that reads server-sent events (HTML §9.2). One that stops reading is cut off. */
final class EventStream implements Reader, Outlet.Owner {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final int MOST_EVENTS = 100;
    private static final int MOST_BYTES = 16 * 1024;

    // A comment that stands for nothing (HTML §9.2.6): what cannot be written shows that the reader has gone.
    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.US_ASCII);

    private final AsyncContext request;
    private final ContentOutlet outlet;
    private final Channel channel;
    private final Readers.Place place;
    private final Extent extent;
    private final long begunNanos = System.nanoTime();
    private final Waiter news = this::advance;
    private final Serial serial = new Serial(this::write);

    // of the one thread that writes
    private byte[] greeting;
    private long cursor;
    private int left;
    private @Nullable Thread sender; // another that sees an old one does not see itself

    private volatile long writtenNanos = begunNanos;
    private volatile boolean isSending;
    private volatile boolean isHeartbeatDue;
    private volatile boolean isOver;
    private volatile boolean isGone;
    private final AtomicBoolean isComplete = new AtomicBoolean();

    /**
     * How much a client asked for.
     *
     * @param limit how many events
     * @param span how long; zero for ever
     */
    record Extent(int limit, Duration span) {}

    /** @param retryMillis how long the client is to wait before it connects again (HTML §9.2.6) */
    EventStream(AsyncContext request, Channel channel, long cursor, int retryMillis, Extent extent, Readers.Place place)
            throws IOException {
        this.request = request;
        this.channel = channel;
        this.cursor = cursor;
        this.left = extent.limit();
        this.extent = extent;
        this.place = place;
        this.greeting = ("retry: " + retryMillis + "\nevent: hello\nid: " + cursor + "\ndata: {\"after\":" + cursor
                        + "}\n\n")
                .getBytes(StandardCharsets.US_ASCII);
        Optional<ContentOutlet> direct =
                Outlets.of(request.getRequest().getServletContext()).content(request, this);
        this.outlet = direct.isPresent() ? direct.get() : new ServletOutlet(request, this);
    }

    void begin() {
        request.setTimeout(0); // ours is the only clock
        request.addListener(new OnComplete(this::end));
        try {
            outlet.open();
            place.seat(this);
            advance();
        } catch (IOException e) {
            failed(e);
        }
    }

    /** There is news, or it is time, or the client reads on. */
    private void advance() {
        serial.run();
    }

    @Override
    public void sent() {
        isSending = false;
        if (sender != Thread.currentThread()) { // else it goes on by itself
            advance();
        }
    }

    @Override
    public void failed(Throwable failure) {
        log.debug("the reader left: {}", failure.getMessage());
        abandon();
    }

    private void write() {
        while (!isSending && !isGone) {
            if (!sendSomething() && channel.await(cursor, news)) {
                return;
            }
        }
    }

    /** Whether there was anything to send. */
    private boolean sendSomething() {
        if (greeting.length > 0) {
            byte[] first = greeting;
            greeting = new byte[0];
            send(first);
            return true;
        }
        if (isOver || left <= 0) { // a gap comes on top
            isGone = true;
            complete(outlet::end);
            return true;
        }
        Batch batch = channel.after(cursor, Math.min(left, MOST_EVENTS), MOST_BYTES);
        if (!batch.isEmpty()) {
            cursor = batch.next();
            left -= batch.events().size();
            send(batch.sse());
            return true;
        }
        if (isHeartbeatDue) {
            send(HEARTBEAT);
            return true;
        }
        return false;
    }

    private void send(byte[] octets) {
        isHeartbeatDue = false;
        isSending = true;
        writtenNanos = System.nanoTime();
        sender = Thread.currentThread();
        try {
            outlet.send(octets);
        } finally {
            sender = null;
        }
    }

    @Override
    public void tick(long nanos) {
        long silentNanos = nanos - writtenNanos;
        if (isSending && silentNanos > place.pace().stalled().toNanos()) {
            log.debug("a reader stopped reading");
            abandon();
        } else if (!extent.span().isZero() && nanos - begunNanos > extent.span().toNanos()) {
            leave();
        } else if (!isSending && silentNanos > place.pace().heartbeat().toNanos()) {
            isHeartbeatDue = true;
            advance();
        }
    }

    /** Ends the answer after what has been written, so that the client comes again with the id of the last event. */
    @Override
    public void leave() {
        isOver = true;
        advance();
    }

    /** Breaks the answer off: the client does not read it. */
    private void abandon() {
        isGone = true;
        complete(outlet::abort);
        end();
    }

    /** Once: Tomcat uses the object again for another request, which a second call would end. */
    private void complete(Runnable ending) {
        try {
            if (!isComplete.getAndSet(true)) {
                ending.run();
            }
        } catch (IllegalStateException e) {
            log.debug("it was complete: {}", e.getMessage());
        }
    }

    private void end() {
        isGone = true;
        isComplete.set(true);
        channel.forget(news);
        place.free(this);
    }
}
