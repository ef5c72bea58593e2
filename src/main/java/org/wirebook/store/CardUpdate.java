package org.wirebook.store;

import java.util.Optional;

/** Says what an answer makes of its card. It depends on nothing else: it may be asked again about the same answer. */
@FunctionalInterface
public interface CardUpdate {

    /**
     * The card after an answer.
     *
     * @param before empty if the card was never asked
     * @return empty if the answer decides nothing, and the card stays as it was
     */
    Optional<KeptCard> after(Optional<KeptCard> before, KeptAttempt attempt);
}
