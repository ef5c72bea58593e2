package org.wirebook.quiz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirebook.question.Question;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptInterview;
import org.wirebook.web.Sha256;

/**
 * An interview with its questions as the book has them now, and with what was answered.
 *
 * @param stops in the order in which they are asked
 */
record Sitting(KeptInterview kept, List<Stop> stops) {
    Sitting {
        stops = List.copyOf(stops);
    }

    /**
     * A question of the interview.
     *
     * @param number from 1
     * @param question empty if the book no longer has it, or has another version
     * @param answer empty as long as there is none
     */
    record Stop(int number, Chosen chosen, Optional<Question> question, Optional<KeptAttempt> answer) {

        /** Whether it waits for an answer. */
        boolean isOpen() {
            return question.isPresent() && answer.isEmpty();
        }

        /** Whether it is not asked, because the book has changed. */
        boolean isLeftOut() {
            return question.isEmpty() && answer.isEmpty();
        }

        /** Whether it counts: a run that decided nothing makes nobody right or wrong. */
        boolean isCounted() {
            return answer.map(given -> given.attempt().isDecided()).orElse(question.isPresent());
        }

        boolean isRight() {
            return answer.filter(given -> given.attempt().isRight()).isPresent();
        }
    }

    /** The question to be answered now; empty after the last. */
    Optional<Stop> next() {
        return stops.stream().filter(Stop::isOpen).findFirst();
    }

    /** Whether no answer counts any more. */
    boolean isOver(Instant now) {
        return kept.isOver(now) || next().isEmpty();
    }

    /** How long it took, or has taken so far. */
    Duration used(Instant now) {
        Instant end = kept.finished().orElseGet(() -> next().isPresent() ? now : lastAnswered());
        return Duration.between(kept.started(), end.isAfter(kept.ends()) ? kept.ends() : end);
    }

    private Instant lastAnswered() {
        return stops.stream()
                .flatMap(stop -> stop.answer().stream())
                .map(given -> given.attempt().at())
                .max(Comparator.naturalOrder())
                .orElse(kept.started());
    }

    /** How many questions are not asked, because the book has changed. */
    int leftOut() {
        return (int) stops.stream().filter(Stop::isLeftOut).count();
    }

    /**
     * The key of the one answer that a question of this interview takes, however often and from where it is posted. It
     * goes along in a learner's record, so it does not tell the id, which is an address.
     */
    String key(Stop stop) {
        String name = Sha256.hex(kept.id().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return "interview-" + name + "-" + stop.number();
    }
}
