package org.wirebook.content;

import java.util.Arrays;
import org.wirebook.content.SequenceDiagram.Delivery;
import org.wirebook.content.SequenceDiagram.Message;
import org.wirebook.content.SequenceDiagram.Note;
import org.wirebook.content.SequenceDiagram.Participant;
import org.wirebook.content.SequenceDiagram.Placement;
import org.wirebook.content.SequenceDiagram.Step;

/**
 * Where the lanes of a diagram stand: as near to each other as the heads and labels between them allow, so that two
 * lanes fit a phone. Breaks the labels to suit. All lengths are pixels.
 */
final class Lanes {

    /** From a lane to the label of a message that a participant sends itself. */
    static final int LOOP = 40;

    /** From the lane that a lost message does not reach to its cross. */
    static final int LOST = 32;

    /** The longest line of a message's label, for two, three, four and five lanes. */
    private static final int[] LABEL_LIMITS = {216, 190, 160, 130};

    /** The least distance of two lanes, for two, three, four and five lanes. */
    private static final int[] LEAST_GAPS = {200, 130, 120, 110};

    private static final int HEAD_LIMIT = 110;
    private static final int HEAD_PADDING = 10;
    private static final int LABEL_PADDING = 16;
    private static final int NOTE_PADDING = 9;
    private static final int SIDE_NOTE_LIMIT = 126;
    private static final int NOTE_LIMIT = 190;
    private static final int OVERHANG = 26;
    private static final int MARGIN = 42;
    private static final int CLEARANCE = 8;

    private final int labelLimit;
    private final int[] gaps;
    private final int[] centres;
    private final int width;

    Lanes(SequenceDiagram diagram) {
        int[] heads = diagram.participants().stream().mapToInt(this::headWidth).toArray();
        int last = heads.length - 1;
        labelLimit = LABEL_LIMITS[last - 1];
        gaps = new int[last];
        Arrays.fill(gaps, LEAST_GAPS[last - 1]);
        for (int i = 0; i < last; i++) {
            widen(i, (heads[i] + heads[i + 1]) / 2 + 2 * CLEARANCE);
        }
        for (Step step : diagram.steps()) {
            makeRoom(step);
        }
        centres = new int[heads.length];
        centres[0] = Math.max(MARGIN, heads[0] / 2 + 2);
        for (int i = 0; i < last; i++) {
            centres[i + 1] = centres[i] + gaps[i];
        }
        width = centres[last] + Math.max(MARGIN, heads[last] / 2 + 2);
    }

    /** The width of the whole picture. */
    int width() {
        return width;
    }

    /** The horizontal position of a lane. */
    int centre(int lane) {
        return centres[lane];
    }

    TextBlock head(Participant participant) {
        return TextBlock.wrap(participant.label(), HEAD_LIMIT);
    }

    int headWidth(Participant participant) {
        return head(participant).width() + 2 * HEAD_PADDING;
    }

    TextBlock label(Message message) {
        boolean loop = message.from() == message.to();
        return TextBlock.wrap(message.label(), loop ? labelLimit - LOOP : labelLimit);
    }

    /** The middle of a message's label: between two neighbouring lanes, even if the message crosses more. */
    int labelCentre(Message message) {
        int gap = widestGap(message);
        return centres[gap] + gaps[gap] / 2;
    }

    /** Whether a message to oneself loops to the left, because there is no lane to the right. */
    boolean loopsLeft(Message message) {
        return message.to() == gaps.length;
    }

    /** Where a note lies, and its text. */
    record NoteBox(int left, int width, TextBlock text) {}

    /**
     * The box of a note. At the outermost lanes there is no room beside the lane, so it covers the lane, at the edge of
     * the picture.
     */
    NoteBox box(Note note) {
        int first = note.first();
        if (first < note.last()) {
            int left = centres[first] - OVERHANG;
            int width = centres[note.last()] + OVERHANG - left;
            return new NoteBox(left, width, TextBlock.wrap(note.label(), width - 2 * NOTE_PADDING));
        }
        int from = first == 0 ? 1 : centres[first - 1] + CLEARANCE;
        int to = first == gaps.length ? width - 1 : centres[first + 1] - CLEARANCE;
        int limit = isBetweenLanes(note) ? SIDE_NOTE_LIMIT : Math.min(NOTE_LIMIT, to - from - 2 * NOTE_PADDING);
        TextBlock text = TextBlock.wrap(note.label(), limit);
        int width = text.width() + 2 * NOTE_PADDING;
        int left = switch (note.placement()) {
            case LEFT -> centres[first] - CLEARANCE - width;
            case OVER -> centres[first] - width / 2;
            case RIGHT -> centres[first] + CLEARANCE;
        };
        return new NoteBox(Math.max(from, Math.min(left, to - width)), width, text);
    }

    private boolean isBetweenLanes(Note note) {
        return switch (note.placement()) {
            case LEFT -> note.first() > 0;
            case OVER -> false;
            case RIGHT -> note.first() < gaps.length;
        };
    }

    private void makeRoom(Step step) {
        if (step instanceof Message message) {
            int besides = message.from() == message.to()
                    ? LOOP + LABEL_PADDING
                    : message.delivery() == Delivery.LOST ? 2 * LOST : 2 * LABEL_PADDING;
            widen(widestGap(message), label(message).width() + besides);
        } else if (step instanceof Note note && isBetweenLanes(note)) {
            int text = TextBlock.wrap(note.label(), SIDE_NOTE_LIMIT).width();
            widen(
                    note.placement() == Placement.LEFT ? note.first() - 1 : note.first(),
                    text + 2 * NOTE_PADDING + 2 * CLEARANCE);
        }
    }

    private int widestGap(Message message) {
        if (message.from() == message.to()) {
            return Math.min(message.from(), gaps.length - 1);
        }
        int left = Math.min(message.from(), message.to());
        int right = Math.max(message.from(), message.to());
        int widest = left;
        for (int gap = left; gap < right; gap++) {
            if (gaps[gap] > gaps[widest]) {
                widest = gap;
            }
        }
        return widest;
    }

    private void widen(int gap, int least) {
        gaps[gap] = Math.max(gaps[gap], least);
    }
}
