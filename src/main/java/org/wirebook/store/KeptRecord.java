package org.wirebook.store;

import java.util.List;

/**
 * All that is kept of a learner and cannot be made again.
 *
 * @param zone name of their time zone; empty if they said none
 * @param attempts the oldest first
 */
public record KeptRecord(String zone, List<KeptAttempt> attempts, List<Mark> marks, List<KeptInterview> interviews) {
    public KeptRecord {
        attempts = List.copyOf(attempts);
        marks = List.copyOf(marks);
        interviews = List.copyOf(interviews);
    }

    /** Whether the learner has done nothing. */
    public boolean isEmpty() {
        return attempts.isEmpty() && marks.isEmpty() && interviews.isEmpty();
    }
}
