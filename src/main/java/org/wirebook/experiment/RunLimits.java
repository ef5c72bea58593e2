package org.wirebook.experiment;

import java.time.Duration;

/**
 * What a run may cost. Whatever is exceeded ends the run with a failure that says so.
 *
 * @param time from the first connection to the last octet, all steps together
 * @param octetsIn received in all
 * @param octetsOfRequest of one request, after substitution
 * @param redirects followed in one step
 * @param steps of one experiment
 * @param continueWait how long a request with {@code Expect: 100-continue} waits before it sends its content unasked
 */
public record RunLimits(
        Duration time, int octetsIn, int octetsOfRequest, int redirects, int steps, Duration continueWait) {

    /** 10 seconds, 1 MiB in, 64 KiB a request, 20 redirects (Fetch, HTTP-redirect fetch), 10 steps, 1 second. */
    public static final RunLimits DEFAULT =
            new RunLimits(Duration.ofSeconds(10), 1 << 20, 1 << 16, 20, 10, Duration.ofSeconds(1));
}
