package org.wirebook.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each may do something: a token bucket for each key. Of the keys the {@value #MOST} that were used last are
 * remembered; one that is forgotten starts anew. Threads: any.
 */
public final class TokenBuckets {

    private static final int MOST = 10_000;

    private final int capacity;
    private final int refill;
    private final Duration period;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Full buckets.
     *
     * @param capacity how many tokens at once after a rest
     * @param refill how many come back in a period, evenly
     * @param time by which they come back
     */
    public TokenBuckets(int capacity, int refill, Duration period, TimeMeter time) {
        this.capacity = capacity;
        this.refill = refill;
        this.period = period;
        this.time = time;
    }

    /** Takes one token; if there is none left, says how long to wait. */
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                unused -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                        .build());
    }
}
