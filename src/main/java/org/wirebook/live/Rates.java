package org.wirebook.live;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirebook.web.HttpProblem;

/**
 * How often each may do something: a token bucket for each key. Of the keys the {@value #MOST} that were used last are
 * remembered; one that is forgotten starts anew. Threads: any.
 */
final class Rates {

    private static final int MOST = 10_000;

    private final int perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /** @param burst how many at once after a rest */
    Rates(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /**
     * Takes one token.
     *
     * @throws HttpProblem 429 with {@code Retry-After} if there is none (RFC 6585 §4)
     */
    void take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long millis = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis();
            long seconds = Math.max(1, (millis + 999) / 1_000); // rounded up
            throw HttpProblem.of(429, "At most " + perSecond + " messages a second, " + burst + " at once.")
                    .with("Retry-After", Long.toString(seconds));
        }
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }
}
