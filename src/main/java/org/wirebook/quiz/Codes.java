package org.wirebook.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.wirebook.store.TransferRepository;

/** Codes that make another browser the same learner: each once, within ten minutes. Threads: any. */
final class Codes {

    static final Duration VALID = Duration.ofMinutes(10);

    /** None looks like another: no 0, O, 1, I, L, U, nor B, S, Z beside 8, 5, 2. */
    private static final String SIGNS = "23456789ACDEFGHJKMNPQRTVWXY";

    private static final int LENGTH = 8;

    private final TransferRepository transfers;
    private final UnaryOperator<String> seal;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param seal what of a code is kept: nobody gets the code back from it
     * @param random hard to guess
     */
    Codes(TransferRepository transfers, UnaryOperator<String> seal, RandomGenerator random, Clock clock) {
        this.transfers = transfers;
        this.seal = seal;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A new code for a learner; an earlier one is worth nothing any more.
     *
     * @return grouped to be read: {@code ACDE-2345}
     */
    String issue(String learner) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        Instant now = clock.instant();
        transfers.issue(seal.apply(code.toString()), learner, now, now.plus(VALID));
        return code.insert(LENGTH / 2, '-').toString();
    }

    /**
     * Whose code it is; worth nothing afterwards.
     *
     * @param typed in upper or lower case, grouped in any way
     */
    Optional<String> redeem(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean isCode = code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return isCode ? transfers.redeem(seal.apply(code), clock.instant()) : Optional.empty();
    }
}
