package org.wirebook.live;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.TokenBuckets;

/** How many messages each may send. Threads: any. */
final class Rates {

    private final int perSecond;
    private final int burst;
    private final TokenBuckets buckets;

    /** @param burst how many at once after a rest */
    Rates(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.buckets = new TokenBuckets(burst, perSecond, Duration.ofSeconds(1), TimeMeter.SYSTEM_MILLISECONDS);
    }

    /**
     * Takes one token.
     *
     * @throws HttpProblem 429 with {@code Retry-After} if there is none (RFC 6585 §4)
     */
    void take(String key) {
        buckets.take(key).ifPresent(wait -> {
            throw HttpProblem.tooMany("At most " + perSecond + " messages a second, " + burst + " at once.", wait);
        });
    }
}
