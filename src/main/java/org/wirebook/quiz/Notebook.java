package org.wirebook.quiz;

import java.time.Instant;
import org.wirebook.quiz.fsrs.Scheduler;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.CardRepository;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.LearnerRepository;
import org.wirebook.store.NewAttempt;

/** What the site remembers of learners: each answer, and what it makes of a card. Threads: any. */
final class Notebook {

    private static final double DESIRED_RETENTION = 0.9;

    private final Scheduler scheduler = new Scheduler(DESIRED_RETENTION);
    private final LearnerRepository learners;
    private final AttemptRepository attempts;
    private final CardRepository cards;

    Notebook(LearnerRepository learners, AttemptRepository attempts, CardRepository cards) {
        this.learners = learners;
        this.attempts = attempts;
        this.cards = cards;
    }

    /** Keeps an answer, once. When this returns it survives a crash. */
    KeptAttempt write(NewAttempt attempt) {
        Habit habit = Habit.of(attempts.times(attempt.learner(), Habit.MOST_TIMES));
        return attempts.save(attempt, recall(attempt.learner()).update(habit)).attempt();
    }

    /** Makes the cards of a learner anew from all that they ever answered. */
    void rebuild(String learner, Instant now) {
        cards.rebuild(learner, recall(learner)::replay, now);
    }

    /** How a learner remembers. */
    Recall recall(String learner) {
        return new Recall(scheduler, days(learner));
    }

    /** The days of a learner. */
    Days days(String learner) {
        return Days.in(learners.zone(learner).orElse(""));
    }
}
