package org.wirebook.quiz;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.quiz.fsrs.Grade;
import org.wirebook.quiz.fsrs.Memory;
import org.wirebook.quiz.fsrs.Scheduler;
import org.wirebook.store.CardUpdate;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptCard;
import org.wirebook.store.NewAttempt;

/**
 * What a learner's answers make of their cards, and how well they remember them.
 *
 * @param days those of the learner
 */
record Recall(Scheduler scheduler, Days days) {

    /** What an answer makes of its card, given how fast the learner has answered before. */
    CardUpdate update(Habit habit) {
        return (before, kept) ->
                kept.attempt().isDecided() ? Optional.of(after(before, kept.attempt(), habit)) : Optional.empty();
    }

    private KeptCard after(Optional<KeptCard> before, NewAttempt attempt, Habit habit) {
        Grade grade = habit.grade(attempt.isRight(), attempt.sure(), attempt.millis());
        Memory memory = before.map(card -> scheduler.next(memory(card), age(card, attempt.at()), grade))
                .orElseGet(() -> scheduler.first(grade));
        // what was never known is not forgotten
        int lapse = before.isPresent() && grade == Grade.AGAIN ? 1 : 0;
        return new KeptCard(
                attempt.card(),
                memory.stability(),
                memory.difficulty(),
                days.after(attempt.at(), scheduler.interval(memory)),
                attempt.at(),
                before.map(KeptCard::reps).orElse(0) + 1,
                before.map(KeptCard::lapses).orElse(0) + lapse,
                attempt.question(),
                attempt.isRight(),
                attempt.ideas());
    }

    /**
     * The cards as they are after all of somebody's answers: for answers that came from elsewhere.
     *
     * @param attempts all of one learner, the oldest first
     */
    List<KeptCard> replay(List<KeptAttempt> attempts) {
        Map<String, KeptCard> cards = new LinkedHashMap<>();
        Deque<Integer> times = new ArrayDeque<>();
        for (KeptAttempt kept : attempts) {
            NewAttempt attempt = kept.attempt();
            Habit habit = Habit.of(List.copyOf(times));
            update(habit)
                    .after(Optional.ofNullable(cards.get(attempt.card())), kept)
                    .ifPresent(card -> cards.put(attempt.card(), card));
            if (attempt.millis() >= 0) {
                times.addLast(attempt.millis());
            }
            if (times.size() > Habit.MOST_TIMES) {
                times.removeFirst();
            }
        }
        return List.copyOf(cards.values());
    }

    /** How likely it is, from 0 to 1, that the learner would know a card now. */
    double retrievability(KeptCard card, Instant now) {
        return scheduler.retrievability(memory(card), age(card, now));
    }

    private int age(KeptCard card, Instant now) {
        return days.between(card.reviewed(), now);
    }

    private static Memory memory(KeptCard card) {
        return new Memory(card.stability(), card.difficulty());
    }
}
