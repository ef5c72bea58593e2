package org.wirebook.lab.race;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Channel;
import org.wirebook.events.Draft;

/**
 * Publishes events at about equal intervals, and at last an event {@code end} that says how many there were.
 *
 * <pre>{@code
 * {"n":17,"t":1763641615123.456,"pad":"xxxx"}    t in milliseconds since 1970, by the clock of the server
 * }</pre>
 *
 * <p>Each interval is between half and one and a half of the mean, so that no poll keeps step with the events.
 */
final class Race {

    private static final Logger log = LoggerFactory.getLogger(Race.class);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration LEAD = Duration.ofSeconds(1);

    private final Channel channel;
    private final Course course;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Runnable ended;
    private final String padding;
    private final AtomicBoolean isOver = new AtomicBoolean();

    // of the one thread that publishes
    private int published;
    private long dueNanos;
    private long endNanos;

    /** Does work later, in one thread. */
    @FunctionalInterface
    interface Timer {
        void after(Runnable work, long nanos);
    }

    Race(Channel channel, Course course, InstantSource clock, RandomGenerator random, Runnable ended) {
        this.channel = channel;
        this.course = course;
        this.clock = clock;
        this.random = random;
        this.ended = ended;
        this.padding = "x".repeat(course.octets());
    }

    void begin(Timer timer) {
        dueNanos = System.nanoTime() + LEAD.toNanos();
        endNanos = dueNanos + course.duration().toNanos();
        goOn(timer);
    }

    private void goOn(Timer timer) {
        long next = course.perSecond() == 0 ? endNanos : Math.min(dueNanos, endNanos);
        timer.after(() -> step(timer), Math.max(0, next - System.nanoTime()));
    }

    private void step(Timer timer) {
        if (isOver.get()) {
            return;
        }
        if (course.perSecond() == 0 || dueNanos >= endNanos) {
            end();
            return;
        }
        try {
            publishOne();
            dueNanos += (long) (NANOS_PER_SECOND / course.perSecond() * (0.5 + random.nextDouble()));
            goOn(timer);
        } catch (RuntimeException e) {
            log.warn("a race broke off", e);
            end();
        }
    }

    private void publishOne() {
        published++;
        String time = String.format(Locale.ROOT, "%.3f", millis(clock.instant()));
        channel.publish(
                new Draft("message", "{\"n\":" + published + ",\"t\":" + time + ",\"pad\":\"" + padding + "\"}"));
    }

    /** Milliseconds since 1970, to the microsecond. */
    static double millis(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant) / 1_000.0;
    }

    /** Says that it is over. Once or more. */
    void end() {
        if (isOver.getAndSet(true)) {
            return;
        }
        try {
            channel.publish(new Draft("end", "{\"count\":" + published + "}"));
        } finally {
            ended.run();
        }
    }
}
