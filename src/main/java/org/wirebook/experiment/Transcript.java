package org.wirebook.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.wirebook.experiment.Run.Mark;
import org.wirebook.experiment.Run.Segment;
import org.wirebook.experiment.WireMessage.Arrival;

/**
 * Turns what crossed the sockets into what a reader sees: one segment for each message, and another where the server
 * paused in the middle of one, so that a stream shows its times.
 */
final class Transcript {

    /** Shorter ones are the machine's, not the protocol's. */
    private static final long PAUSE_MICROS = 100_000;

    private final List<Segment> segments = new ArrayList<>();

    List<Segment> segments() {
        return segments;
    }

    /** @param answered whether the last response is the final one, whose parts the assertions look at */
    void add(Step step, List<WireMessage> messages, boolean answered) {
        int last = messages.size() - 1;
        while (last >= 0 && messages.get(last).response().isEmpty()) {
            last--;
        }
        for (int i = 0; i < messages.size(); i++) {
            add(step.name(), messages.get(i), answered && i == last ? step.assertions() : List.of());
        }
    }

    private void add(String step, WireMessage message, List<Assertion> assertions) {
        MessageText text = new MessageText(message);
        List<Mark> marks = message.response()
                .map(response -> new Marks(response, text).of(assertions))
                .orElse(List.of());
        List<Part> parts = parts(message, text);
        for (int i = 0; i < parts.size() - 1; i++) {
            segments.add(parts.get(i).segment(step, message, text.text(), marks, parts.get(i + 1)));
        }
    }

    /** The beginning of each part, and the end of the last. */
    private static List<Part> parts(WireMessage message, MessageText text) {
        List<Part> parts = new ArrayList<>();
        long before = message.arrivals().get(0).micros();
        parts.add(new Part(0, 0, before));
        for (Arrival arrival : message.arrivals()) {
            OptionalInt position = text.position(arrival.offset());
            if (arrival.micros() - before >= PAUSE_MICROS && position.isPresent()) {
                parts.add(new Part(position.getAsInt(), arrival.offset(), arrival.micros()));
            }
            before = arrival.micros();
        }
        parts.add(new Part(text.text().length(), message.octets().length(), before));
        return parts;
    }

    /** Where a segment begins: in the text, in the octets, and in time. */
    private record Part(int position, int offset, long micros) {

        Segment segment(String step, WireMessage message, String text, List<Mark> marks, Part next) {
            return new Segment(
                    message.out(),
                    micros,
                    message.connection(),
                    step,
                    text.substring(position, next.position),
                    next.offset - offset,
                    marks.stream()
                            .map(mark -> within(mark, next.position))
                            .filter(mark -> mark.start() < mark.end())
                            .toList());
        }

        private Mark within(Mark mark, int end) {
            return new Mark(Math.max(mark.start(), position) - position, Math.min(mark.end(), end) - position);
        }
    }
}
