package org.wirebook.lab.wire;

import java.util.List;
import java.util.Locale;
import org.wirebook.experiment.RawRun;

/**
 * A conversation, for the panel.
 *
 * @param end of the message {@code lab.wire.end.}: how it ended
 * @param millis how long it took, one decimal
 */
record ResultView(
        List<PieceView> pieces,
        List<Answers.Answer> answers,
        List<Remark> remarks,
        String end,
        String millis,
        int bytesOut,
        int bytesIn) {

    /**
     * Octets in one direction.
     *
     * @param html trusted: {@link Printed} made it
     * @param hidden how many octets are not shown
     */
    record PieceView(boolean out, String millis, int bytes, String html, int hidden, String hex) {}

    static ResultView of(RawRun run, Answers answers, List<Remark> remarks) {
        return new ResultView(
                run.pieces().stream().map(ResultView::view).toList(),
                answers.all(),
                remarks,
                run.end().name().toLowerCase(Locale.ROOT),
                millis(run.micros()),
                bytes(run, true),
                bytes(run, false));
    }

    private static PieceView view(RawRun.Piece piece) {
        String octets = piece.octets();
        return new PieceView(
                piece.out(),
                millis(piece.micros()),
                octets.length(),
                Printed.html(octets),
                Printed.hidden(octets),
                Printed.hex(octets));
    }

    private static int bytes(RawRun run, boolean out) {
        return run.pieces().stream()
                .filter(piece -> piece.out() == out)
                .mapToInt(piece -> piece.octets().length())
                .sum();
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1000.0);
    }
}
