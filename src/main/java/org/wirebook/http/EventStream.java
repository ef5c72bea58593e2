package org.wirebook.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wirebook.web.Json;

/**
 * {@code /sse?count=5&duration=2}: a few server-sent events (HTML §9.2). A client that lost the connection goes on
 * after the event it names in {@code Last-Event-ID}; one that has seen them all is told to stop.
 */
final class EventStream {

    static final int MOST_EVENTS = 100;
    static final int MOST_RETRY_MILLIS = 60_000;

    private static final String TYPE = "text/event-stream";

    private static final Pattern ID = Pattern.compile("[0-9]{1,3}");

    private record Tick(int event, int of) {}

    private final Later later;

    EventStream(Later later) {
        this.later = later;
    }

    void answer(Exchange exchange) throws IOException {
        Arguments query = exchange.query();
        int count = Numbers.whole(query.first("count").orElse("5"), "count", 1, MOST_EVENTS);
        Duration duration = Numbers.seconds(query.first("duration").orElse("2"), "duration", Slow.MOST_SECONDS);
        Duration delay = Numbers.seconds(query.first("delay").orElse("0"), "delay", Slow.MOST_SECONDS);
        int retry = Numbers.whole(query.first("retry").orElse("1000"), "retry", 0, MOST_RETRY_MILLIS);
        int seen = lastSeen(exchange).orElse(0);
        exchange.set("Cache-Control", "no-store");
        if (seen >= count) {
            exchange.response().setStatus(204); // HTML §9.2: "can be told to stop reconnecting" by a 204
            return;
        }
        if (exchange.isHead()) {
            exchange.beginStream(TYPE);
            return;
        }
        exchange.response().setContentType(TYPE);
        var events = new Events(exchange, seen, count, retry, duration.dividedBy(count));
        later.answer(exchange, delay, events);
    }

    private static OptionalInt lastSeen(Exchange exchange) {
        return exchange.field("Last-Event-ID")
                .filter(id -> ID.matcher(id).matches())
                .map(id -> OptionalInt.of(Integer.parseInt(id)))
                .orElse(OptionalInt.empty());
    }

    /** What is still to be sent. */
    private static final class Events implements Later.Step {
        private final OutputStream out;
        private final int count;
        private final int retryMillis;
        private final Duration pause;
        private int sent;
        private boolean begun;

        Events(Exchange exchange, int seen, int count, int retryMillis, Duration pause) throws IOException {
            this.out = exchange.response().getOutputStream();
            this.sent = seen;
            this.count = count;
            this.retryMillis = retryMillis;
            this.pause = pause;
        }

        @Override
        public Optional<Duration> run() throws IOException {
            sent++;
            String event = "id: " + sent + "\ndata: " + Json.line(new Tick(sent, count)) + "\n\n";
            write(begun ? event : "retry: " + retryMillis + "\n" + event);
            begun = true;
            return sent == count ? Optional.empty() : Optional.of(pause);
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
