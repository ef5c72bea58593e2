package org.wirebook.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a learner remembers of a card.
 *
 * @param card {@code slug/name}
 * @param stability in days
 * @param difficulty 1 to 10
 * @param due when to ask again, in milliseconds
 * @param reviewed when it was asked last, in milliseconds
 * @param reps how often it was asked
 * @param lapses how often it was forgotten
 * @param question which one was asked last: {@code slug/name}
 * @param isRight whether the last answer was
 * @param ideas wrong ideas that the last answer told of
 */
public record KeptCard(
        String card,
        double stability,
        double difficulty,
        Instant due,
        Instant reviewed,
        int reps,
        int lapses,
        String question,
        boolean isRight,
        List<String> ideas) {
    public KeptCard {
        due = due.truncatedTo(ChronoUnit.MILLIS);
        reviewed = reviewed.truncatedTo(ChronoUnit.MILLIS);
        ideas = List.copyOf(ideas);
    }
}
