package org.wirebook.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Something that a learner has done.
 *
 * @param subject the slug of a page, or {@code slug/name} of an experiment
 * @param at when they did it first, in milliseconds
 */
public record Mark(Kind kind, String subject, Instant at) {
    public Mark {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What was done. */
    public enum Kind {
        READ,
        RAN;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
