package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Batch;
import org.wirebook.events.Channel;
import org.wirebook.events.Waiter;
import org.wirebook.web.OnComplete;

/** A request that is answered when there is news, or with 204 when it has waited long enough (RFC 6202 §2). */
final class LongPoll implements Reader, Waiter, WriteListener {

    private static final Logger log = LoggerFactory.getLogger(LongPoll.class);

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Channel channel;
    private final long cursor;
    private final int limit;
    private final Readers.Place place;
    private final long deadlineNanos;
    private final Serial serial = new Serial(this::write);

    private volatile boolean isBegun;
    private volatile boolean isOver;
    private volatile boolean isWritten;
    private volatile boolean isRested;
    private volatile boolean isGone;
    private final AtomicBoolean isComplete = new AtomicBoolean();

    LongPoll(AsyncContext request, Channel channel, long cursor, int limit, Duration wait, Readers.Place place)
            throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.channel = channel;
        this.cursor = cursor;
        this.limit = limit;
        this.place = place;
        this.deadlineNanos = System.nanoTime() + wait.toNanos();
    }

    /** Answers at once if there is something, else waits for it. */
    void begin() {
        request.setTimeout(0); // ours is the only clock
        request.addListener(new OnComplete(this::end));
        out.setWriteListener(this); // a client that does not read must not hold the thread that answers others
        place.seat(this);
    }

    @Override
    public void onWritePossible() {
        isBegun = true;
        news();
        rest();
    }

    @Override
    public void onError(Throwable failure) {
        log.debug("the reader left: {}", failure.getMessage());
        complete();
    }

    @Override
    public void news() {
        serial.run();
    }

    /**
     * Lets go of the request. The client has its answer by now; what it sends next is read while others wait for theirs
     * no longer.
     */
    @Override
    public void rest() {
        if (isWritten) {
            isRested = true;
            serial.run();
        }
    }

    private void write() {
        if (!isBegun || isGone) {
            return;
        }
        try {
            if (!isWritten) {
                answer();
            }
            if (isRested && out.isReady()) { // else onWritePossible is called when the rest is on its way
                complete();
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("the reader left: {}", e.getMessage());
            complete();
        }
    }

    private void answer() throws IOException {
        Batch batch = channel.after(cursor, limit, Poll.MOST_BYTES);
        while (batch.isEmpty() && !isOver) {
            if (channel.await(cursor, this)) {
                return;
            }
            batch = channel.after(cursor, limit, Poll.MOST_BYTES);
        }
        if (out.isReady()) {
            Poll.answer((HttpServletResponse) request.getResponse(), batch, HttpServletResponse.SC_NO_CONTENT);
            isWritten = true;
        }
    }

    @Override
    public void tick(long nanos) {
        long lateNanos = nanos - deadlineNanos;
        if (lateNanos > place.pace().stalled().toNanos()) {
            log.debug("a reader does not read its answer");
            complete();
        } else if (lateNanos >= 0) {
            leave();
        }
    }

    /** Answers that nothing came: the client asks again. */
    @Override
    public void leave() {
        isOver = true;
        news();
        rest();
    }

    /** Once: Tomcat uses the object again for another request, which a second call would end. */
    private void complete() {
        isGone = true;
        try {
            if (!isComplete.getAndSet(true)) {
                request.complete();
            }
        } catch (IllegalStateException e) {
            log.debug("it was complete: {}", e.getMessage());
        }
        end();
    }

    private void end() {
        isGone = true;
        isComplete.set(true);
        channel.forget(this);
        place.free(this);
    }
}
