package org.wirebook.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirebook.web.HttpProblem;

/**
 * {@code /ratelimit}: a few requests in a while for each address, then 429 (RFC 6585 §4), with the fields of
 * draft-ietf-httpapi-ratelimit-headers.
 *
 * <p>Remembers the latest 10,000 addresses; one that is forgotten starts anew.
 */
final class RateLimit {

    static final int QUOTA = 5;
    static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int MOST_ADDRESSES = 10_000;
    private static final String POLICY = "\"address\"";

    /** The requests of one address since its first. */
    private record Window(Instant begun, int requests) {

        long secondsLeft(Instant now) {
            return Math.max(
                    1, Duration.between(now, begun.plus(WINDOW)).plusMillis(999).toSeconds());
        }
    }

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    void answer(Exchange exchange) throws IOException {
        Instant now = clock.instant();
        Window window = count(exchange.request().getRemoteAddr(), now);
        int remaining = Math.max(0, QUOTA - window.requests());
        long seconds = window.secondsLeft(now);
        String policy = POLICY + ";q=" + QUOTA + ";w=" + WINDOW.toSeconds();
        String limit = POLICY + ";r=" + remaining + ";t=" + seconds;
        if (window.requests() > QUOTA) {
            throw HttpProblem.of(429, QUOTA + " requests in " + WINDOW.toSeconds() + " seconds are enough. Wait.")
                    .with("Retry-After", String.valueOf(seconds))
                    .with("RateLimit-Policy", policy)
                    .with("RateLimit", limit);
        }
        exchange.set("RateLimit-Policy", policy);
        exchange.set("RateLimit", limit);
        exchange.sendEcho(Map.of("remaining", remaining));
    }

    private synchronized Window count(String address, Instant now) {
        Window window = windows.get(address);
        if (window == null || !now.isBefore(window.begun().plus(WINDOW))) {
            windows.remove(address); // so that it stands at the end again: the eldest goes first
            window = new Window(now, 0);
        }
        Window counted = new Window(window.begun(), window.requests() + 1);
        windows.put(address, counted);
        if (windows.size() > MOST_ADDRESSES) {
            windows.remove(windows.keySet().iterator().next());
        }
        return counted;
    }
}
