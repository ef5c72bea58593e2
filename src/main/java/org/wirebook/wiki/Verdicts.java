package org.wirebook.wiki;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last verdict on each experiment of the book since this server was started, whoever ran it; nothing about who. In
 * memory, one verdict for each experiment. Any thread may use it.
 */
final class Verdicts {

    private final Instant since;
    private final ConcurrentHashMap<ClaimId, Verdict> last = new ConcurrentHashMap<>();

    Verdicts(InstantSource clock) {
        this.since = clock.instant();
    }

    Instant since() {
        return since;
    }

    void put(ClaimId id, Verdict verdict) {
        last.put(id, verdict);
    }

    /** The verdict on the experiment as it stands in the book now: one on an earlier text of it no longer counts. */
    Optional<Verdict> of(BookClaim claim) {
        return Optional.ofNullable(last.get(claim.id()))
                .filter(verdict -> verdict.trial().equals(claim.trial()));
    }
}
