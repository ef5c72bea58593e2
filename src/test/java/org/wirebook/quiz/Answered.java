package org.wirebook.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptCard;
import org.wirebook.store.NewAttempt;
import org.wirebook.store.Place;

/** Answers and cards of which only a little matters. Each answer was given in ten seconds, fairly sure. */
record Answered(
        String card, String question, Instant at, boolean isRight, int millis, Place place, List<String> ideas) {

    static Answered right(String card, Instant at) {
        return new Answered(card, card, at, true, 10_000, Place.REVIEW, List.of());
    }

    static Answered wrong(String card, Instant at, String... ideas) {
        return new Answered(card, card, at, false, 10_000, Place.REVIEW, List.of(ideas));
    }

    Answered to(String otherQuestion) {
        return new Answered(card, otherQuestion, at, isRight, millis, place, ideas);
    }

    Answered in(Place otherPlace) {
        return new Answered(card, question, at, isRight, millis, otherPlace, ideas);
    }

    Answered after(int otherMillis) {
        return new Answered(card, question, at, isRight, otherMillis, place, ideas);
    }

    KeptAttempt kept() {
        return kept(true);
    }

    /** A prediction whose run was not what the author expects, nor anything else that was thought of. */
    KeptAttempt undecided() {
        return kept(false);
    }

    private KeptAttempt kept(boolean isSettled) {
        var attempt = new NewAttempt(
                "learner",
                "key",
                question,
                card,
                1,
                "en",
                place,
                List.of("a"),
                isRight,
                ideas,
                2,
                millis,
                at,
                "",
                "",
                "",
                isSettled);
        return new KeptAttempt(1, attempt, true, false);
    }

    static List<KeptAttempt> history(Answered... answers) {
        return Stream.of(answers).map(Answered::kept).toList();
    }

    /** A card that was answered once. */
    static KeptCard card(Recall recall, Answered answered) {
        return recall.update(new Habit(Habit.UNKNOWN))
                .after(Optional.empty(), answered.kept())
                .orElseThrow();
    }
}
