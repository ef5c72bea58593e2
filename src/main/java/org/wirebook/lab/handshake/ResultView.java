package org.wirebook.lab.handshake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirebook.experiment.websocket.Dialogue;
import org.wirebook.experiment.websocket.Dialogue.Line;
import org.wirebook.experiment.websocket.Handshake;
import org.wirebook.experiment.websocket.Printed;

/**
 * A handshake and its answer, for the panel.
 *
 * @param status 0 if there was no answer
 * @param remark of the message {@code lab.handshake.remark.}: what the answer means
 * @param end of the message {@code lab.handshake.end.}
 * @param accept what the server answered to the key; empty if nothing
 * @param agrees whether that is what follows from the key
 */
record ResultView(List<LineView> lines, int status, String remark, String end, String accept, boolean agrees) {

    private static final List<Integer> EXPLAINED = List.of(101, 200, 400, 403, 404, 405, 426, 501, 503, 505);

    /** Octets in one direction. */
    record LineView(boolean out, String millis, int bytes, String text) {}

    /** @param key the one that was sent, if one was */
    static ResultView of(Dialogue dialogue, Optional<String> key) {
        String accept = dialogue.field("Sec-WebSocket-Accept").orElse("");
        int status = dialogue.status();
        return new ResultView(
                dialogue.lines().stream().map(ResultView::view).toList(),
                status,
                EXPLAINED.contains(status) ? Integer.toString(status) : "other",
                dialogue.end().name().toLowerCase(Locale.ROOT),
                accept,
                key.map(sent -> Handshake.accept(sent).accept().equals(accept)).orElse(false));
    }

    private static LineView view(Line line) {
        String text = switch (line.kind()) {
            case MESSAGE -> Printed.message(line.octets());
            case FRAME -> Printed.frame(line.frame());
            case REST -> Printed.someHex(line.octets());
        };
        return new LineView(
                line.out(),
                String.format(Locale.ROOT, "%.1f", line.micros() / 1000.0),
                line.octets().length(),
                text);
    }
}
