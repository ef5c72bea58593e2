package org.wirebook.live;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Batch;
import org.wirebook.events.Channel;
import org.wirebook.events.Waiter;
import org.wirebook.web.Outlet;
import org.wirebook.web.Reply;

/** A request that is answered when there is news, or with 204 when it has waited long enough (RFC 6202 §2). */
final class LongPoll implements Reader, Waiter, Outlet.Owner {

    private static final Logger log = LoggerFactory.getLogger(LongPoll.class);

    private final Reply reply;
    private final Channel channel;
    private final Wanted wanted;
    private final Polls polls;
    private final Readers.Place place;
    private final long deadlineNanos;
    private final Serial serial = new Serial(this::write);

    private volatile boolean isOver;
    private volatile boolean isWritten;
    private volatile boolean isSent;
    private volatile boolean isRested;
    private volatile boolean isGone;
    private final AtomicBoolean isComplete = new AtomicBoolean();

    /**
     * What a client asked for.
     *
     * @param after the cursor behind which it reads
     * @param limit how many events
     */
    record Wanted(long after, int limit, Duration patience) {}

    /** @param reply is told whom to tell how its answer fares */
    LongPoll(
            Function<Outlet.Owner, ? extends Reply> reply,
            Channel channel,
            Wanted wanted,
            Polls polls,
            Readers.Place place) {
        this.channel = channel;
        this.wanted = wanted;
        this.polls = polls;
        this.place = place;
        this.deadlineNanos = System.nanoTime() + wanted.patience().toNanos();
        this.reply = reply.apply(this);
    }

    /** Answers at once if there is something, else waits for it. */
    void begin() {
        place.seat(this);
        news();
        rest();
    }

    @Override
    public void sent() {
        isSent = true;
        serial.run();
    }

    @Override
    public void failed(Throwable failure) {
        log.debug("the reader left: {}", failure.getMessage());
        abandon();
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
        if (!isGone && !isWritten) {
            answer();
        }
        if (!isGone && isSent && isRested) {
            complete(reply::end);
            end();
        }
    }

    private void answer() {
        Batch batch = channel.after(wanted.after(), wanted.limit(), Polls.MOST_BYTES);
        while (batch.isEmpty() && !isOver) {
            if (channel.await(wanted.after(), this)) {
                return;
            }
            batch = channel.after(wanted.after(), wanted.limit(), Polls.MOST_BYTES);
        }
        isWritten = true;
        reply.send(polls.answer(batch, wanted.after(), HttpServletResponse.SC_NO_CONTENT));
    }

    @Override
    public void tick(long nanos) {
        long lateNanos = nanos - deadlineNanos;
        if (lateNanos > place.pace().stalled().toNanos()) {
            log.debug("a reader does not read its answer");
            abandon();
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

    private void abandon() {
        complete(reply::abort);
        end();
    }

    /** Once: Tomcat uses the object again for another request, which a second call would end. */
    private void complete(Runnable ending) {
        isGone = true;
        try {
            if (!isComplete.getAndSet(true)) {
                ending.run();
            }
        } catch (IllegalStateException e) {
            log.debug("it was complete: {}", e.getMessage());
        }
    }

    /** The request is gone, however it ended. */
    void end() {
        isGone = true;
        isComplete.set(true);
        channel.forget(this);
        place.free(this);
    }
}
