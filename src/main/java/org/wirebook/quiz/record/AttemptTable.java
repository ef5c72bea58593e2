package org.wirebook.quiz.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.NewAttempt;

/** Answers as a table for spreadsheets: {@code text/csv} (RFC 4180). */
public final class AttemptTable {

    private static final String END = "\r\n";

    /** A spreadsheet takes a cell that begins so for a formula, and computes it. */
    private static final String FORMULA = "=+-@\t\r\n";

    private AttemptTable() {}

    /** The answers in their order, below a row of names. */
    public static String write(List<KeptAttempt> attempts) {
        String names = "at,question,card,version,language,place,given,right,ideas,sure,millis,settled,imported";
        return attempts.stream().map(AttemptTable::row).collect(Collectors.joining(END, names + END, END));
    }

    private static String row(KeptAttempt kept) {
        NewAttempt attempt = kept.attempt();
        return Stream.of(
                        attempt.at().toString(),
                        attempt.question(),
                        attempt.card(),
                        Integer.toString(attempt.version()),
                        attempt.language(),
                        RecordWriter.word(attempt.place()),
                        String.join("; ", attempt.given()),
                        Boolean.toString(attempt.isRight()),
                        String.join("; ", attempt.ideas()),
                        attempt.sure() == 0 ? "" : Integer.toString(attempt.sure()),
                        attempt.millis() < 0 ? "" : Integer.toString(attempt.millis()),
                        Boolean.toString(attempt.isSettled()),
                        Boolean.toString(kept.isImported()))
                .map(AttemptTable::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
