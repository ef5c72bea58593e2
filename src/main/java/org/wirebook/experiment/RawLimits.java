package org.wirebook.experiment;

import java.time.Duration;

/**
 * What sending octets just as they are may cost.
 *
 * @param time all in all
 * @param octetsIn after so many the rest is not read
 * @param first how long to wait for the first octet of an answer
 * @param silence how long to wait for more while an answer is incomplete
 * @param settled how long to wait for more when nothing is missing
 * @param pause the longest that sending pauses between two parts, if no octet comes in
 * @param together octets that come in within so short a time are one piece; zero: what was read at once is
 */
public record RawLimits(
        Duration time,
        int octetsIn,
        Duration first,
        Duration silence,
        Duration settled,
        Duration pause,
        Duration together) {

    /** 10 seconds, 64 KiB in, 5 seconds, 3 seconds, 0.15 seconds, 1 second. */
    public static final RawLimits DEFAULT = new RawLimits(
            Duration.ofSeconds(10),
            1 << 16,
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofMillis(150),
            Duration.ofSeconds(1));

    /** With 0.03 seconds for what comes in together. */
    public RawLimits(Duration time, int octetsIn, Duration first, Duration silence, Duration settled, Duration pause) {
        this(time, octetsIn, first, silence, settled, pause, Duration.ofMillis(30));
    }
}
