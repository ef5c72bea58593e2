package org.wirebook.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nonces that were given out, and how often each was used (RFC 7616 §3.3). Any thread may ask.
 *
 * <p>Keeps the latest 10,000; an older one is as good as expired.
 */
final class Nonces {

    private static final int MOST = 10_000;
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private record Use(Instant given, long count) {}

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Use> uses = new LinkedHashMap<>();

    Nonces(Clock clock) {
        this.clock = clock;
    }

    /** A new one. */
    synchronized String next() {
        var octets = new byte[16];
        random.nextBytes(octets);
        String nonce = HexFormat.of().formatHex(octets);
        uses.put(nonce, new Use(clock.instant(), 0));
        if (uses.size() > MOST) {
            uses.remove(uses.keySet().iterator().next());
        }
        return nonce;
    }

    /**
     * Uses a nonce once more.
     *
     * @param count the client's nonce count, which has to grow: what was sent before cannot be sent again
     * @param most after so many uses it has expired
     * @return false if it is unknown, expired, or the count did not grow
     */
    synchronized boolean use(String nonce, long count, int most) {
        Use use = uses.get(nonce);
        if (use == null
                || clock.instant().isAfter(use.given().plus(LIFETIME))
                || count <= use.count()
                || count > most) {
            return false;
        }
        uses.put(nonce, new Use(use.given(), count));
        return true;
    }
}
