package org.wirebook.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** All that learners did, to be taken along, and to be brought back. */
public final class RecordRepository {

    private final Database database;

    public RecordRepository(Database database) {
        this.database = database;
    }

    /** All that is kept of a learner, as it was at one instant. */
    public KeptRecord of(String learner) {
        return database.readAtOnce(handle -> new KeptRecord(
                LearnerRepository.zone(handle, learner).orElse(""),
                AttemptRepository.of(handle, learner),
                MarkRepository.of(handle, learner),
                InterviewRepository.of(handle, learner)));
    }

    /**
     * Keeps what a learner brought along, all or nothing; what they did already stays as it is. Cards stay as they are:
     * they are to be made again from all attempts.
     *
     * @param brought ids of interviews matter in it alone: here each gets another. Learners and ids of attempts do not
     *     count
     * @param newIds of interviews
     * @return how many answers were not there yet
     */
    public int add(String learner, KeptRecord brought, Supplier<String> newIds, Instant now) {
        return database.rewrite(handle -> {
            LearnerRepository.know(handle, learner, now);
            Map<String, String> ids = addInterviews(handle, learner, brought.interviews(), newIds);
            int added = AttemptRepository.add(
                    handle,
                    learner,
                    brought.attempts().stream()
                            .map(kept -> new KeptAttempt(
                                    kept.id(),
                                    kept.attempt()
                                            .in(ids.getOrDefault(kept.attempt().interview(), "")),
                                    kept.isFirst(),
                                    kept.isImported()))
                            .toList());
            MarkRepository.putAll(handle, learner, brought.marks());
            if (LearnerRepository.zone(handle, learner).isEmpty()) {
                LearnerRepository.setZone(handle, learner, brought.zone());
            }
            return added;
        });
    }

    /** The ids here of interviews brought along, by those they had there. */
    private static Map<String, String> addInterviews(
            Handle handle, String learner, List<KeptInterview> brought, Supplier<String> newIds) {
        List<KeptInterview> there = new ArrayList<>(InterviewRepository.of(handle, learner));
        Map<String, String> ids = new HashMap<>();
        for (KeptInterview interview : brought) {
            Optional<KeptInterview> same =
                    there.stream().filter(other -> isSame(interview, other)).findFirst();
            same.ifPresent(there::remove); // each is the same as one
            String id = same.map(KeptInterview::id).orElseGet(newIds);
            if (same.isEmpty()) {
                InterviewRepository.add(handle, interview.of(id, learner));
            }
            ids.put(interview.id(), id);
        }
        return ids;
    }

    private static boolean isSame(KeptInterview one, KeptInterview other) {
        return one.language().equals(other.language())
                && one.questions().equals(other.questions())
                && one.started().equals(other.started())
                && one.ends().equals(other.ends());
    }
}
