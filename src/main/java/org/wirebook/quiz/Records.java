package org.wirebook.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.wirebook.store.KeptRecord;
import org.wirebook.store.LearnerRepository;
import org.wirebook.store.RecordRepository;

/**
 * All that the site keeps of learners: theirs to take along, to bring back, to join and to have deleted. Threads: any.
 */
final class Records {

    private final RecordRepository records;
    private final LearnerRepository learners;
    private final Notebook notebook;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random hard to guess: of it new ids of interviews are made */
    Records(
            RecordRepository records,
            LearnerRepository learners,
            Notebook notebook,
            RandomGenerator random,
            Clock clock) {
        this.records = records;
        this.learners = learners;
        this.notebook = notebook;
        this.random = random;
        this.clock = clock;
    }

    KeptRecord of(String learner) {
        return records.of(learner);
    }

    /**
     * Keeps what a learner brought along.
     *
     * @return how many answers were not there yet
     */
    int add(String learner, KeptRecord brought) {
        Instant now = clock.instant();
        int added = records.add(learner, brought, () -> Interviews.newId(random), now);
        notebook.rebuild(learner, now);
        return added;
    }

    /** Makes two learners one, who is the second. */
    void join(String from, String into) {
        Instant now = clock.instant();
        learners.join(from, into, now);
        notebook.rebuild(into, now);
    }

    void forget(String learner) {
        learners.forget(learner);
    }
}
