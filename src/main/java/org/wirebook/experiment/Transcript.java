package org.wirebook.experiment;

import java.util.ArrayList;
import java.util.List;
import org.wirebook.experiment.Run.Mark;
import org.wirebook.experiment.Run.Segment;

/** Turns what crossed the sockets into what a reader sees. */
final class Transcript {

    private final List<Segment> segments = new ArrayList<>();

    List<Segment> segments() {
        return segments;
    }

    /** @param answered whether the last message is the final response, whose parts the assertions look at */
    void add(Step step, List<WireMessage> messages, boolean answered) {
        for (int i = 0; i < messages.size(); i++) {
            boolean last = answered && i == messages.size() - 1;
            segments.add(segment(step, messages.get(i), last ? step.assertions() : List.of()));
        }
    }

    private static Segment segment(Step step, WireMessage message, List<Assertion> assertions) {
        MessageText text = new MessageText(message);
        List<Mark> marks = message.response()
                .map(response -> new Marks(response, text).of(assertions))
                .orElse(List.of());
        return new Segment(
                message.out(),
                message.micros(),
                message.connection(),
                step.name(),
                text.text(),
                message.octets().length(),
                marks);
    }
}
