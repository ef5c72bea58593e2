package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Batch;
import org.wirebook.events.Channel;
import org.wirebook.events.Waiter;
import org.wirebook.web.OnComplete;

/** A request that is answered when there is news, or with 204 when it has waited long enough (RFC 6202 §2). */
final class LongPoll implements Reader, Waiter {

    private static final Logger log = LoggerFactory.getLogger(LongPoll.class);

    private enum State {
        WAITING,
        ANSWERING,
        ANSWERED,
        COMPLETE
    }

    private final AsyncContext request;
    private final Channel channel;
    private final long cursor;
    private final int limit;
    private final Readers.Place place;
    private final long deadlineNanos;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    LongPoll(AsyncContext request, Channel channel, long cursor, int limit, Duration wait, Readers.Place place) {
        this.request = request;
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
        place.seat(this);
        news();
        rest();
    }

    @Override
    public void news() {
        Batch batch = channel.after(cursor, limit, Poll.MOST_BYTES);
        while (batch.isEmpty()) {
            if (channel.await(cursor, this)) {
                return;
            }
            batch = channel.after(cursor, limit, Poll.MOST_BYTES);
        }
        answer(batch);
    }

    /**
     * Lets go of the request. The client has its answer by now; what it sends next is read while others wait for theirs
     * no longer.
     */
    @Override
    public void rest() {
        if (state.compareAndSet(State.ANSWERED, State.COMPLETE)) {
            request.complete();
        }
    }

    @Override
    public void tick(long nanos) {
        if (nanos - deadlineNanos >= 0) {
            leave();
        }
    }

    /** Answers that nothing came: the client asks again. */
    @Override
    public void leave() {
        answer(channel.after(cursor, limit, Poll.MOST_BYTES));
        rest();
    }

    private void answer(Batch batch) {
        if (!state.compareAndSet(State.WAITING, State.ANSWERING)) {
            return;
        }
        channel.forget(this);
        try {
            Poll.answer((HttpServletResponse) request.getResponse(), batch, HttpServletResponse.SC_NO_CONTENT);
        } catch (IOException e) {
            log.debug("the reader left: {}", e.getMessage());
        }
        state.compareAndSet(State.ANSWERING, State.ANSWERED);
    }

    private void end() {
        state.set(State.COMPLETE);
        channel.forget(this);
        place.free(this);
    }
}
