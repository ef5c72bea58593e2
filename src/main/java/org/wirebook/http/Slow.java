package org.wirebook.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.wirebook.web.HttpProblem;

/** Answers that come late, or a little at a time. */
final class Slow {

    static final int MOST_SECONDS = 10;
    static final int MOST_CONTENT_BYTES = 8_192;
    static final int MOST_DRIPPED_BYTES = 10_240;

    private static final int MOST_DRIPS = 100;

    private final Later later;

    Slow(Later later) {
        this.later = later;
    }

    /** {@code /delay/2}: an echo that comes late. */
    void delay(Exchange exchange) throws IOException {
        Duration delay = Numbers.seconds(exchange.variable("seconds"), "seconds", MOST_SECONDS);
        var echo = Echo.whole(exchange, MOST_CONTENT_BYTES);
        if (delay.isZero()) {
            exchange.sendEcho(echo);
        } else {
            later.answer(exchange, delay, () -> {
                exchange.sendEcho(echo);
                return Optional.empty();
            });
        }
    }

    /** {@code /drip?numbytes=10&duration=2&delay=1&code=200}: asterisks, spread evenly over the duration. */
    void drip(Exchange exchange) throws IOException {
        Arguments query = exchange.query();
        int bytes = Numbers.whole(query.first("numbytes").orElse("10"), "numbytes", 1, MOST_DRIPPED_BYTES);
        Duration duration = Numbers.seconds(query.first("duration").orElse("2"), "duration", MOST_SECONDS);
        Duration delay = Numbers.seconds(query.first("delay").orElse("0"), "delay", MOST_SECONDS);
        int status = Numbers.whole(query.first("code").orElse("200"), "code", Status.LEAST, Status.MOST);
        if (Status.WITHOUT_CONTENT.contains(status)) {
            throw HttpProblem.badRequest("An answer with code " + status + " has no content to drip.");
        }
        exchange.response().setStatus(status);
        exchange.set("Cache-Control", "no-store");
        exchange.response().setContentType("application/octet-stream");
        exchange.response().setContentLength(bytes);
        if (!exchange.isHead()) {
            var drops = new Drops(exchange.response().getOutputStream(), bytes, duration);
            later.answer(exchange, delay, drops);
        }
    }

    /** What is still to drip. */
    private static final class Drops implements Later.Step {
        private final OutputStream out;
        private final int drops;
        private final int bytes;
        private final Duration pause;
        private int dropped;

        Drops(OutputStream out, int bytes, Duration duration) {
            this.out = out;
            this.bytes = bytes;
            this.drops = Math.min(bytes, MOST_DRIPS);
            this.pause = duration.dividedBy(drops);
        }

        @Override
        public Optional<Duration> run() throws IOException {
            int from = bytes * dropped / drops;
            dropped++;
            var drop = new byte[bytes * dropped / drops - from];
            Arrays.fill(drop, (byte) '*');
            out.write(drop);
            out.flush();
            return dropped == drops ? Optional.empty() : Optional.of(pause);
        }
    }
}
