package org.wirebook.content;

import java.util.List;
import org.wirebook.content.SequenceDiagram.Message;
import org.wirebook.content.SequenceDiagram.Note;
import org.wirebook.content.SequenceDiagram.Participant;
import org.wirebook.content.SequenceDiagram.Step;

/**
 * Draws one diagram. The site's policy forbids styles in the markup, so all colours come from the style sheet:
 *
 * <ul>
 *   <li>{@code svg.seq}, also {@code lanes-2} to {@code lanes-5}: the picture, with its natural size. Its text is
 *       {@value TextBlock#SIZE} px and at most bold. Two lanes may shrink to a phone; more belong in a box that
 *       scrolls.
 *   <li>{@code line.lane}
 *   <li>{@code g.head} with {@code rect} and {@code text}; the first is also {@code client}
 *   <li>{@code g.req} from the client's side and {@code g.res} towards it, with {@code path} and {@code text}; also
 *       {@code lost}
 *   <li>{@code g.note} with {@code rect}, which covers lanes, and {@code text}
 * </ul>
 *
 * <p>Without a style sheet everything has the colour of the text around it.
 */
final class SequenceSvg {

    private static final int HEAD_PADDING = 6;
    private static final int BELOW_HEADS = 12;
    private static final int LABEL_TO_ARROW = 5;
    private static final int BELOW_ARROW = 15;
    private static final int LOOP_HEIGHT = 22;
    private static final int NOTE_PADDING = 5;
    private static final int BELOW_NOTE = 10;
    private static final int BELOW_ALL = 4;

    /** From the top of a line of text to its baseline. */
    private static final int ASCENT = 12;

    private final SequenceDiagram diagram;
    private final Lanes lanes;
    private final StringBuilder svg = new StringBuilder(4096);

    private SequenceSvg(SequenceDiagram diagram) {
        this.diagram = diagram;
        this.lanes = new Lanes(diagram);
    }

    /** The whole element. */
    static String draw(SequenceDiagram diagram, String idPrefix, Language language) {
        if (!idPrefix.matches("[\\p{L}\\p{N}_-]+")) {
            throw new IllegalArgumentException("not the beginning of an id: " + idPrefix);
        }
        return new SequenceSvg(diagram).draw(idPrefix, language);
    }

    private String draw(String idPrefix, Language language) {
        int headsBottom = 1 + headHeight();
        int bottom = headsBottom + BELOW_HEADS;
        for (Step step : diagram.steps()) {
            bottom = draw(step, bottom);
        }
        String steps = svg.toString();
        svg.setLength(0);
        open(idPrefix, bottom + BELOW_ALL);
        words(idPrefix, language);
        for (int lane = 0; lane < diagram.participants().size(); lane++) {
            lane(lane, headsBottom, bottom + BELOW_ALL);
        }
        return svg.append(steps).append("</svg>").toString();
    }

    private void open(String idPrefix, int height) {
        svg.append("<svg");
        attribute("class", "seq lanes-" + diagram.participants().size());
        attribute("width", lanes.width());
        attribute("height", height);
        attribute("viewBox", "0 0 " + lanes.width() + " " + height);
        attribute("role", "img");
        attribute("aria-labelledby", idPrefix + "-title " + idPrefix + "-desc");
        attribute("fill", "none");
        attribute("stroke", "currentColor");
        attribute("stroke-width", 2);
        attribute("font-size", TextBlock.SIZE);
        svg.append('>');
    }

    private void words(String idPrefix, Language language) {
        String steps = new StepsInWords(diagram.participants(), language).of(diagram.steps());
        String desc = diagram.description().isEmpty() ? steps : diagram.description() + " " + steps;
        svg.append("<title id=\"").append(idPrefix).append("-title\">");
        svg.append(HtmlText.escape(diagram.title())).append("</title>");
        svg.append("<desc id=\"").append(idPrefix).append("-desc\">");
        svg.append(HtmlText.escape(desc)).append("</desc>");
    }

    private int headHeight() {
        int text = diagram.participants().stream()
                .mapToInt(participant -> lanes.head(participant).height())
                .max()
                .orElseThrow();
        return text + 2 * HEAD_PADDING;
    }

    private void lane(int lane, int top, int bottom) {
        Participant participant = diagram.participants().get(lane);
        int centre = lanes.centre(lane);
        svg.append("<line class=\"lane\"");
        attribute("x1", centre);
        attribute("x2", centre);
        attribute("y1", top);
        attribute("y2", bottom);
        svg.append("/>");
        group(lane == 0 ? "head client" : "head");
        int width = lanes.headWidth(participant);
        rectangle(centre - width / 2, 1, width, top - 1, participant.actor() ? (top - 1) / 2 : 6);
        TextBlock label = lanes.head(participant);
        text(label, centre, 1 + (top - 1 - label.height()) / 2, "middle");
        svg.append("</g>");
    }

    /** Draws a step below {@code top} and returns where the next one begins. */
    private int draw(Step step, int top) {
        if (step instanceof Message message) {
            return message.from() == message.to() ? loop(message, top) : arrow(message, top);
        }
        return note((Note) step, top);
    }

    private int arrow(Message message, int top) {
        TextBlock label = lanes.label(message);
        int y = top + label.height() + LABEL_TO_ARROW;
        int direction = message.from() < message.to() ? 1 : -1;
        int start = lanes.centre(message.from()) + 4 * direction;
        int end = lanes.centre(message.to()) - 6 * direction;
        group(classes(message));
        switch (message.delivery()) {
            case AWAITED -> path(start, y, "H" + end + head(direction));
            case NOT_AWAITED -> path(start, y, "H" + end + "m" + -8 * direction + "-5l" + 8 * direction + " 5");
            case LOST ->
                path(start, y, "H" + (lanes.centre(message.to()) - Lanes.LOST * direction) + "m-5-5 10 10m0-10-10 10");
        }
        text(label, lanes.labelCentre(message), top, "middle");
        svg.append("</g>");
        return y + BELOW_ARROW;
    }

    /** The barbs of an arrow, drawn from its point and back to it. */
    private static String head(int direction) {
        return direction > 0 ? "m-8-5 8 5-8 5" : "m8-5-8 5 8 5";
    }

    private int loop(Message message, int top) {
        TextBlock label = lanes.label(message);
        int height = Math.max(LOOP_HEIGHT, label.height());
        int direction = lanes.loopsLeft(message) ? -1 : 1;
        int lane = lanes.centre(message.from());
        int y = top + (height - LOOP_HEIGHT) / 2;
        int turn = lane + 30 * direction;
        group(classes(message));
        path(lane + 4 * direction, y, "H" + turn + "v" + LOOP_HEIGHT + "H" + (lane + 6 * direction) + head(-direction));
        text(
                label,
                lane + Lanes.LOOP * direction,
                top + (height - label.height()) / 2,
                direction > 0 ? "start" : "end");
        svg.append("</g>");
        return top + height + BELOW_ARROW;
    }

    private int note(Note note, int top) {
        Lanes.NoteBox box = lanes.box(note);
        int height = box.text().height() + 2 * NOTE_PADDING;
        group("note");
        rectangle(box.left(), top, box.width(), height, 4);
        text(box.text(), box.left() + box.width() / 2, top + NOTE_PADDING, "middle");
        svg.append("</g>");
        return top + height + BELOW_NOTE;
    }

    private static String classes(Message message) {
        String side = message.isRequest() ? "req" : "res";
        return message.delivery() == SequenceDiagram.Delivery.LOST ? side + " lost" : side;
    }

    private void group(String classes) {
        svg.append("<g class=\"").append(classes).append("\">");
    }

    private void path(int x, int y, String rest) {
        svg.append("<path d=\"M").append(x).append(' ').append(y).append(rest).append("\"/>");
    }

    private void rectangle(int x, int y, int width, int height, int radius) {
        svg.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        attribute("rx", radius);
        svg.append("/>");
    }

    private void text(TextBlock block, int x, int top, String anchor) {
        List<String> lines = block.lines();
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text");
            attribute("x", x);
            attribute("y", top + ASCENT + i * TextBlock.LEADING);
            attribute("text-anchor", anchor);
            attribute("fill", "currentColor");
            attribute("stroke", "none");
            svg.append('>');
            svg.append(HtmlText.escape(lines.get(i))).append("</text>");
        }
    }

    private void attribute(String name, int value) {
        attribute(name, Integer.toString(value));
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
