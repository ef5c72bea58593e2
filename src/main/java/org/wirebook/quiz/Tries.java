package org.wirebook.quiz;

import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.wirebook.web.TokenBuckets;

/** How often codes may be tried, from one address and in all: so seldom that nobody finds one. Threads: any. */
final class Tries {

    static final int PER_ADDRESS = 10;
    static final Duration PER_ADDRESS_WITHIN = Duration.ofMinutes(10);
    private static final int IN_ALL = 100;
    private static final Duration IN_ALL_WITHIN = Duration.ofMinutes(1);

    /** Whoever has an IPv6 address, has the other 2^64 of the same network. */
    private static final int NETWORK_OCTETS = 8;

    private final TokenBuckets networks;
    private final TokenBuckets all;

    Tries(Clock clock) {
        var time = new ByClock(clock);
        this.networks = new TokenBuckets(PER_ADDRESS, PER_ADDRESS, PER_ADDRESS_WITHIN, time);
        this.all = new TokenBuckets(IN_ALL, IN_ALL, IN_ALL_WITHIN, time);
    }

    /** Takes one; if there is none left, says how long to wait. */
    Optional<Duration> take(InetAddress address) {
        return networks.take(network(address)).or(() -> all.take("all"));
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
