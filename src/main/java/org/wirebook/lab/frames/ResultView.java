package org.wirebook.lab.frames;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirebook.experiment.websocket.Dialogue;
import org.wirebook.experiment.websocket.Dialogue.Kind;
import org.wirebook.experiment.websocket.Dialogue.Line;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Printed;

/**
 * A conversation, for the panel.
 *
 * @param status of the answer to the handshake; 0 if none came
 * @param sentCode the code of the reader's close frame; empty if there is none
 * @param code the code of the server's close frame; empty if there is none
 * @param end of the message {@code lab.frames.end.}: who ended TCP, and how
 * @param millis how long it took, one decimal
 */
record ResultView(
        List<LineView> lines,
        int status,
        String sentCode,
        String code,
        String end,
        String millis,
        int bytesOut,
        int bytesIn) {

    /** Codes of which there is a message {@code lab.frames.code.}. */
    private static final List<String> EXPLAINED =
            List.of("none", "1000", "1001", "1002", "1003", "1005", "1007", "1008", "1009", "1010", "1011", "1013");

    /**
     * A message or a frame.
     *
     * @param text of what is no frame
     */
    record LineView(
            boolean out,
            String millis,
            int bytes,
            String text,
            @Nullable Picture picture) {}

    static ResultView of(Dialogue dialogue) {
        return new ResultView(
                dialogue.lines().stream().map(ResultView::view).toList(),
                dialogue.status(),
                code(dialogue.frames(true)
                        .filter(frame -> frame.opcode() == Frame.CLOSE)
                        .findFirst()),
                code(dialogue.close()),
                dialogue.end().name().toLowerCase(Locale.ROOT),
                millis(dialogue.micros()),
                octets(dialogue, true),
                octets(dialogue, false));
    }

    /** What the code means, as the last part of a message's key; empty if there is nothing to say. */
    public String explained() {
        return EXPLAINED.contains(code) ? code : "";
    }

    private static LineView view(Line line) {
        boolean isFrame = line.kind() == Kind.FRAME;
        return new LineView(
                line.out(),
                millis(line.micros()),
                line.octets().length(),
                isFrame ? "" : Printed.message(line.octets()),
                isFrame ? Picture.of(line.frame()) : null);
    }

    private static String code(Optional<Frame> close) {
        return close.map(frame ->
                        frame.payload().length() < 2 ? "none" : Integer.toString(Printed.code(frame.payload())))
                .orElse("");
    }

    private static int octets(Dialogue dialogue, boolean out) {
        return dialogue.lines().stream()
                .filter(line -> line.out() == out)
                .mapToInt(line -> line.octets().length())
                .sum();
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1000.0);
    }
}
