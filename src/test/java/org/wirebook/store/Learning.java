package org.wirebook.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers and cards as tests need them: what does not matter to a test is the same in all. */
final class Learning {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
    static final String ANNE = "anneanneanneanneannean";
    static final String BEN = "benbenbenbenbenbenbenb";

    private Learning() {}

    static NewAttempt attempt(String learner, String key, String question, Instant at) {
        return attempt(learner, key, question, "en", List.of("a"), true, at);
    }

    static NewAttempt attempt(
            String learner,
            String key,
            String question,
            String language,
            List<String> given,
            boolean isRight,
            Instant at) {
        return new NewAttempt(
                learner,
                key,
                question,
                question,
                1,
                language,
                Place.PAGE,
                given,
                isRight,
                List.of(),
                2,
                8_000,
                at,
                "",
                "",
                "",
                true);
    }

    static KeptCard card(String card, Instant due) {
        return new KeptCard(card, 2.5, 6.4133, due, NOON, 1, 0, card, true, List.of());
    }

    /** Counts how often the card was asked, and nothing else. */
    static final CardUpdate COUNT = (before, kept) -> Optional.of(new KeptCard(
            kept.attempt().card(),
            2.5,
            6.4133,
            kept.attempt().at().plusSeconds(3600),
            kept.attempt().at(),
            before.map(KeptCard::reps).orElse(0) + 1,
            0,
            kept.attempt().question(),
            kept.attempt().isRight(),
            kept.attempt().ideas()));
}
