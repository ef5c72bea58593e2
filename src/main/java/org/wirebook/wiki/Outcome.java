package org.wirebook.wiki;

import java.util.Locale;
import java.util.Optional;

/** What is known of a claim. */
enum Outcome {
    HOLDS,
    FAILS,
    NOT_RUN;

    static Outcome of(Optional<Verdict> verdict) {
        return verdict.map(known -> known.holds() ? HOLDS : FAILS).orElse(NOT_RUN);
    }

    /** As in addresses and JSON: {@code not-run}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
