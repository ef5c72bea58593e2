package org.wirebook.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What happened when an experiment ran: the bytes, and whether the claim held. Plain data, so that it can be kept as
 * JSON.
 *
 * @param at when it began
 * @param segments what crossed the sockets, in order
 * @param checks one per assertion of the named step and of the steps it refers to, in order; those that were not
 *     reached do not hold
 * @param connections how many TCP connections were opened
 * @param bytesOut octets sent
 * @param bytesIn octets received
 * @param failure why the run broke off, in English; empty if it did not
 * @param failureIn the same in other languages, by their tags
 */
public record Run(
        Instant at,
        List<Segment> segments,
        List<Check> checks,
        int connections,
        long bytesOut,
        long bytesIn,
        String failure,
        Map<String, String> failureIn) {
    public Run {
        segments = List.copyOf(segments);
        checks = List.copyOf(checks);
        failureIn = Map.copyOf(Objects.requireNonNullElse(failureIn, Map.of())); // runs kept before it was told lack it
    }

    /** The same run, which broke off. */
    public Run brokenOff(Sentence why) {
        return new Run(at, segments, checks, connections, bytesOut, bytesIn, why.in("en"), Map.of("zh", why.in("zh")));
    }

    /** Why the run broke off, in the language of this tag if it is known in that. */
    public String failure(String language) {
        return failureIn.getOrDefault(language, failure);
    }

    /** Whether every assertion held and nothing broke off. */
    public boolean holds() {
        return failure.isEmpty() && !checks.isEmpty() && checks.stream().allMatch(Check::holds);
    }

    /**
     * Consecutive octets in one direction: a request, a response (an interim one for itself), or a part of one where
     * its sender paused.
     *
     * @param out true: sent by the client; false: received from the server
     * @param micros of its first octet, since the run began
     * @param connection 1 for the first connection opened, 2 for the second, ...
     * @param step the name of the step it belongs to
     * @param text the octets as text: CRLF and LF as {@code \n}, other control characters as {@code ␀}, content that is
     *     no text as {@code (312 octets of gzip)}; what exceeds 4 KiB of content is cut, which the last line says
     * @param bytes how many octets there were
     * @param marks the parts of {@code text} that assertions looked at, ascending, not overlapping
     */
    public record Segment(
            boolean out, long micros, int connection, String step, String text, long bytes, List<Mark> marks) {
        public Segment {
            marks = List.copyOf(marks);
        }
    }

    /** {@code text.substring(start, end)} is underlined. */
    public record Mark(int start, int end) {}

    /**
     * An assertion and its outcome.
     *
     * @param step the name of the step it belongs to
     * @param source as written: {@code status == 304}
     * @param observed what was there instead or as well; empty if nothing was
     */
    public record Check(String step, String source, boolean holds, String observed) {}
}
