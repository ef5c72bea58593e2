package org.wirebook.quiz;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often codes may be tried, from one address and in all: so seldom that nobody finds one. Of the addresses the
 * {@value #MOST} that tried last are remembered. Threads: any.
 */
final class Tries {

    static final int PER_ADDRESS = 10;
    static final Duration PER_ADDRESS_WITHIN = Duration.ofMinutes(10);
    private static final int IN_ALL = 100;
    private static final Duration IN_ALL_WITHIN = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    /** Whoever has an IPv6 address, has the other 2^64 of the same network. */
    private static final int NETWORK_OCTETS = 8;

    private final Clock clock;
    private final Bucket all;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Tries(Clock clock) {
        this.clock = clock;
        this.all = bucket(IN_ALL, IN_ALL_WITHIN);
    }

    /** Takes one; if there is none left, says how long to wait. */
    Optional<Duration> take(InetAddress address) {
        return wait(bucket(network(address))).or(() -> wait(all));
    }

    private static Optional<Duration> wait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String network) {
        return buckets.computeIfAbsent(network, unused -> bucket(PER_ADDRESS, PER_ADDRESS_WITHIN));
    }

    private Bucket bucket(int capacity, Duration within) {
        return Bucket.builder()
                .withCustomTimePrecision(new ByClock(clock))
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, within))
                .build();
    }

    private static String network(InetAddress address) {
        byte[] octets = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(octets, NETWORK_OCTETS) : octets);
    }

    /** The time of the site. */
    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
