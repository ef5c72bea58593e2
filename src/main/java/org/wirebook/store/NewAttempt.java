package org.wirebook.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An answer that somebody gave.
 *
 * @param key chosen by whoever asks: what comes twice with one key from one learner counts once
 * @param question {@code slug/name}
 * @param card what it is a question of: {@code slug/name}
 * @param version of the question
 * @param language tag of the language it was asked in
 * @param given as marked; with the ideas no more than 4,000 characters of JSON each
 * @param ideas names of the wrong ideas it tells of
 * @param sure 0 not said, 1 guessing, 2 fairly, 3 certain
 * @param millis how long it took; -1 unknown
 * @param at when it was given, in milliseconds
 * @param run id of the run that settled it; empty if none did
 * @param interview id of the interview it belongs to; empty if to none
 * @param happened id of the option that a run showed to be right; empty if nothing was run, or the run decided nothing
 * @param isSettled false if its question foretells a run, and the run was not what the author expects
 */
public record NewAttempt(
        String learner,
        String key,
        String question,
        String card,
        int version,
        String language,
        Place place,
        List<String> given,
        boolean isRight,
        List<String> ideas,
        int sure,
        int millis,
        Instant at,
        String run,
        String interview,
        String happened,
        boolean isSettled) {
    public NewAttempt {
        given = List.copyOf(given);
        ideas = List.copyOf(ideas);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (key.isEmpty() || sure < 0 || sure > 3 || millis < -1) {
            throw new IllegalArgumentException("key '" + key + "', sure " + sure + ", " + millis + " ms");
        }
    }

    /** The same in another interview. */
    NewAttempt in(String otherInterview) {
        return new NewAttempt(
                learner,
                key,
                question,
                card,
                version,
                language,
                place,
                given,
                isRight,
                ideas,
                sure,
                millis,
                at,
                run,
                otherInterview,
                happened,
                isSettled);
    }

    /** Whether it is right or wrong: a run that was foretold may decide nothing. */
    public boolean isDecided() {
        return isSettled || !happened.isEmpty();
    }
}
