package org.wirebook.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Questions that are asked in a row, within a time.
 *
 * @param id its permanent address ends with it
 * @param language tag of the language they are asked in
 * @param questions a JSON text
 * @param started in milliseconds
 * @param ends when the time is over, in milliseconds
 * @param finished when the learner was done, in milliseconds
 */
public record KeptInterview(
        String id,
        String learner,
        String language,
        String questions,
        Instant started,
        Instant ends,
        Optional<Instant> finished) {
    public KeptInterview {
        started = started.truncatedTo(ChronoUnit.MILLIS);
        ends = ends.truncatedTo(ChronoUnit.MILLIS);
        finished = finished.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether the learner was done, or the time is over. */
    public boolean isOver(Instant now) {
        return finished.isPresent() || !now.isBefore(ends);
    }

    /** The same of another learner. */
    KeptInterview of(String otherId, String otherLearner) {
        return new KeptInterview(otherId, otherLearner, language, questions, started, ends, finished);
    }
}
