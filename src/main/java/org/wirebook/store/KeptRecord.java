package org.wirebook.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What may be told of it: nothing of an interview that goes on, whose answers are told when it is over. */
    public KeptRecord told(Instant now) {
        Set<String> open = interviews.stream()
                .filter(interview -> !interview.isOver(now))
                .map(KeptInterview::id)
                .collect(Collectors.toSet());
        return new KeptRecord(
                zone,
                attempts.stream()
                        .filter(kept -> !open.contains(kept.attempt().interview()))
                        .toList(),
                marks,
                interviews.stream()
                        .filter(interview -> !open.contains(interview.id()))
                        .toList());
    }

    /** Whether the learner has done nothing. */
    public boolean isEmpty() {
        return attempts.isEmpty() && marks.isEmpty() && interviews.isEmpty();
    }
}
