package org.wirebook.quiz;

import java.util.List;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.NewAttempt;

/** Answers as a table for spreadsheets. */
final class AttemptTable {

    private static final List<String> NAMES = List.of(
            "at",
            "question",
            "card",
            "version",
            "language",
            "place",
            "given",
            "right",
            "ideas",
            "sure",
            "millis",
            "settled",
            "imported");

    private AttemptTable() {}

    /** The answers in their order, below a row of names; UTF-8. What is not known is empty. */
    static byte[] of(List<KeptAttempt> attempts) {
        return Csv.of(NAMES, attempts.stream().map(AttemptTable::row).toList());
    }

    private static List<Object> row(KeptAttempt kept) {
        NewAttempt attempt = kept.attempt();
        return List.of(
                attempt.at(),
                attempt.question(),
                attempt.card(),
                attempt.version(),
                attempt.language(),
                attempt.place().text(),
                String.join("; ", attempt.given()),
                attempt.isRight(),
                String.join("; ", attempt.ideas()),
                attempt.sure() == 0 ? "" : attempt.sure(),
                attempt.millis() < 0 ? "" : attempt.millis(),
                attempt.isSettled(),
                kept.isImported());
    }
}
