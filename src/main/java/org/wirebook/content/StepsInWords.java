package org.wirebook.content;

import java.util.List;
import java.util.StringJoiner;
import org.wirebook.content.SequenceDiagram.Message;
import org.wirebook.content.SequenceDiagram.Note;
import org.wirebook.content.SequenceDiagram.Participant;
import org.wirebook.content.SequenceDiagram.Step;

/** A diagram told to someone who does not see it: its numbered steps, plain text. */
final class StepsInWords {

    private final List<Participant> participants;
    private final Language language;

    StepsInWords(List<Participant> participants, Language language) {
        this.participants = participants;
        this.language = language;
    }

    String of(List<Step> steps) {
        var words = new StringJoiner(language == Language.ZH ? "；" : "; ");
        for (int i = 0; i < steps.size(); i++) {
            words.add((i + 1) + ". " + sentence(steps.get(i)) + colon()
                    + steps.get(i).label());
        }
        return words.toString();
    }

    private String sentence(Step step) {
        if (step instanceof Message message) {
            return message(message);
        }
        Note note = (Note) step;
        String first = name(note.first());
        return switch (language) {
            case EN -> "note at " + first + (note.first() == note.last() ? "" : " to " + name(note.last()));
            case ZH -> first + (note.first() == note.last() ? "" : "至" + name(note.last())) + "处的注释";
        };
    }

    private String message(Message message) {
        String from = name(message.from());
        String to = name(message.to());
        if (message.from() == message.to()) {
            return switch (language) {
                case EN -> from + " to itself";
                case ZH -> from + "自己";
            };
        }
        return switch (language) {
            case EN ->
                from + " to " + to
                        + switch (message.delivery()) {
                            case AWAITED -> "";
                            case NOT_AWAITED -> ", not waiting";
                            case LOST -> ", lost on the way";
                        };
            case ZH ->
                from + "发给" + to
                        + switch (message.delivery()) {
                            case AWAITED -> "";
                            case NOT_AWAITED -> "（不等待）";
                            case LOST -> "（途中丢失）";
                        };
        };
    }

    private String colon() {
        return language == Language.ZH ? "：" : ": ";
    }

    private String name(int lane) {
        return participants.get(lane).label();
    }
}
