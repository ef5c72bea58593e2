package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.content.SequenceDiagram.Delivery;
import org.wirebook.content.SequenceDiagram.Message;
import org.wirebook.content.SequenceDiagram.Note;
import org.wirebook.content.SequenceDiagram.Participant;
import org.wirebook.content.SequenceDiagram.Placement;
import org.wirebook.content.SequenceDiagram.Step;

/** Reads one diagram, line by line. */
final class SequenceParser {

    private static final int MAX_PARTICIPANTS = 5;
    private static final int MAX_MESSAGES = 10;
    private static final int MAX_NOTES = 8;
    private static final int MAX_HEAD = 24;
    private static final int MAX_LABEL = 44;
    private static final int MAX_SENTENCE = 200;

    private static final String ID = "([\\p{L}\\p{N}_]++)";
    private static final Pattern SENTENCE = Pattern.compile("(accTitle|accDescr)\\s*+:(.*+)");
    private static final Pattern PARTICIPANT =
            Pattern.compile("(participant|actor)\\s++" + ID + "(?:\\s++as\\s(.*+))?");
    private static final Pattern NOTE =
            Pattern.compile("Note\\s++(left of|right of|over)\\s++" + ID + "(?:\\s*+,\\s*+" + ID + ")?\\s*+:(.*+)");
    private static final Pattern MESSAGE =
            Pattern.compile(ID + "\\s*+(-->>|->>|--\\)|-\\)|--x|-x)\\s*+" + ID + "\\s*+:(.*+)");
    private static final Pattern CHARACTER_CODE = Pattern.compile("#(\\d{2,6});");

    private final List<String> ids = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private String title = "";
    private String description = "";
    private int line;
    private int messages;
    private int notes;

    SequenceDiagram parse(String text) throws DiagramException {
        boolean begun = false;
        for (String raw : text.lines().toList()) {
            line++;
            String statement = raw.strip();
            if (begun && !statement.isEmpty()) {
                read(statement);
            } else if (statement.equals("sequenceDiagram")) {
                begun = true;
            } else if (!statement.isEmpty()) {
                throw problem("a diagram begins with the line \"sequenceDiagram\"; no other kind is drawn");
            }
        }
        return finish();
    }

    private SequenceDiagram finish() throws DiagramException {
        line = Math.max(1, line);
        if (title.isEmpty()) {
            throw problem("say in one sentence what the picture shows: \"accTitle: ...\"");
        }
        if (participants.size() < 2) {
            throw problem("declare at least two participants: \"participant B as Browser\"");
        }
        if (messages == 0) {
            throw problem("a diagram has at least one message: \"B->>S: GET /\"");
        }
        return new SequenceDiagram(title, description, participants, steps);
    }

    private void read(String statement) throws DiagramException {
        Matcher sentence = SENTENCE.matcher(statement);
        Matcher participant = PARTICIPANT.matcher(statement);
        Matcher note = NOTE.matcher(statement);
        Matcher message = MESSAGE.matcher(statement);
        if (sentence.matches()) {
            readSentence(sentence);
        } else if (participant.matches()) {
            readParticipant(participant);
        } else if (note.matches()) {
            readNote(note);
        } else if (message.matches()) {
            readMessage(message);
        } else {
            throw problem("\"" + shortened(statement) + "\" is not drawn here: write accTitle, accDescr, participant,"
                    + " actor, Note over, Note left of, Note right of, or a message with ->> -->> -) --) -x --x,"
                    + " its receiver, a colon and its text");
        }
    }

    private void readSentence(Matcher sentence) throws DiagramException {
        String text = checked(sentence.group(2), MAX_SENTENCE);
        boolean isTitle = sentence.group(1).equals("accTitle");
        if (!(isTitle ? title : description).isEmpty()) {
            throw problem("one " + sentence.group(1) + " is enough");
        }
        if (isTitle) {
            title = text;
        } else {
            description = text;
        }
    }

    private void readParticipant(Matcher participant) throws DiagramException {
        String id = participant.group(2);
        if (ids.contains(id)) {
            throw problem("there is already a participant \"" + id + "\"");
        }
        if (participants.size() == MAX_PARTICIPANTS) {
            throw problem("more than " + MAX_PARTICIPANTS + " participants do not fit side by side: draw two diagrams");
        }
        String label = participant.group(3) == null ? id : participant.group(3);
        ids.add(id);
        participants.add(
                new Participant(label(label, MAX_HEAD), participant.group(1).equals("actor")));
    }

    private void readNote(Matcher note) throws DiagramException {
        int first = lane(note.group(2));
        int last = note.group(3) == null ? first : lane(note.group(3));
        Placement placement = switch (note.group(1)) {
            case "left of" -> Placement.LEFT;
            case "right of" -> Placement.RIGHT;
            default -> Placement.OVER;
        };
        if (placement != Placement.OVER && note.group(3) != null) {
            throw problem("only \"Note over\" takes two participants");
        }
        if (++notes > MAX_NOTES) {
            throw problem("more than " + MAX_NOTES + " notes: say it in the text");
        }
        steps.add(new Note(Math.min(first, last), Math.max(first, last), placement, label(note.group(4), MAX_LABEL)));
    }

    private void readMessage(Matcher message) throws DiagramException {
        String arrow = message.group(2);
        Delivery delivery =
                arrow.endsWith(">>") ? Delivery.AWAITED : arrow.endsWith(")") ? Delivery.NOT_AWAITED : Delivery.LOST;
        int from = lane(message.group(1));
        int to = lane(message.group(3));
        if (from == to && delivery == Delivery.LOST) {
            throw problem("a message to oneself is not lost on the way: use ->>");
        }
        if (++messages > MAX_MESSAGES) {
            throw problem("more than " + MAX_MESSAGES + " messages are too many for one picture: draw two diagrams");
        }
        steps.add(new Message(from, to, delivery, label(message.group(4), MAX_LABEL)));
    }

    private int lane(String id) throws DiagramException {
        int lane = ids.indexOf(id);
        if (lane < 0) {
            throw problem("declare \"" + shortened(id) + "\" first: \"participant " + shortened(id) + " as ...\"");
        }
        return lane;
    }

    /** A label as readers see it: {@code #35;} is a number sign. */
    private String label(String raw, int limit) throws DiagramException {
        String bare = CHARACTER_CODE.matcher(raw).replaceAll("");
        if (bare.indexOf('#') >= 0 || bare.indexOf(';') >= 0) {
            throw problem("write #35; for a number sign and #59; for a semicolon: Mermaid ends the label there");
        }
        if (bare.contains("<br")) {
            throw problem("lines are broken where they must be; leave <br> out");
        }
        var text = new StringBuilder();
        Matcher code = CHARACTER_CODE.matcher(raw);
        while (code.find()) {
            int character = Integer.parseInt(code.group(1));
            if (!Character.isDefined(character) || Character.getType(character) == Character.SURROGATE) {
                throw problem(code.group() + " is not a character");
            }
            code.appendReplacement(text, "");
            text.appendCodePoint(character);
        }
        return checked(code.appendTail(text).toString(), limit);
    }

    private String checked(String raw, int limit) throws DiagramException {
        String text = raw.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw problem("the text is missing");
        }
        if (text.codePointCount(0, text.length()) > limit) {
            throw problem("\"" + shortened(text) + "\" is longer than " + limit + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw problem("\"" + shortened(text) + "\" contains a control character");
        }
        return text;
    }

    private DiagramException problem(String message) {
        return new DiagramException(line, message);
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return printable.length() <= 40 ? printable : printable.substring(0, 39) + "…";
    }
}
