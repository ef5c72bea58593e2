package org.wirebook.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a text that shows best why it was found, with what was found marked. */
final class Snippet {

    /** What readers see is no longer, in characters. */
    static final int MAX_LENGTH = 160;

    private static final int WINDOW = MAX_LENGTH - 2;

    /** How much stands before the first mark, in characters. */
    private static final int LEAD = 40;

    /** How far a cut moves to fall between two words, in characters. */
    private static final int SLACK = 16;

    private static final int MOST_MARKS = 300;

    private final String text;
    private final List<Mark> marks;

    /**
     * Something to mark.
     *
     * @param folded see {@link SearchText#fold}
     * @param mayGoOn whether it may be the beginning of a longer word
     */
    record Needle(String folded, boolean mayGoOn) {}

    private record Mark(int start, int end, Needle needle) {}

    private Snippet(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** Escaped text with {@code <mark>}; the beginning of the text if nothing is found in it. */
    static String of(String text, List<Needle> needles) {
        String folded = SearchText.fold(text);
        List<Mark> marks = needles.stream()
                .distinct()
                .flatMap(needle -> marks(folded, needle).stream())
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()))
                .limit(MOST_MARKS)
                .toList();
        return new Snippet(text, marks).html();
    }

    private static List<Mark> marks(String folded, Needle needle) {
        var marks = new ArrayList<Mark>();
        String wanted = needle.folded();
        int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
        while (at >= 0 && marks.size() < MOST_MARKS) {
            int end = at + wanted.length();
            if (!isInsideWord(folded, at) && (needle.mayGoOn() || !isInsideWord(folded, end))) {
                marks.add(new Mark(at, end, needle));
            }
            at = folded.indexOf(wanted, end);
        }
        return marks;
    }

    private static boolean isInsideWord(String text, int index) {
        return index > 0
                && index < text.length()
                && isWordPart(text.codePointBefore(index))
                && isWordPart(text.codePointAt(index));
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character) && !Cjk.isLetter(character);
    }

    private String html() {
        if (text.length() <= MAX_LENGTH) {
            return html(0, text.length());
        }
        int start = 0;
        long most = 0;
        for (Mark mark : marks) {
            int candidate = Math.max(0, Math.min(mark.start() - LEAD, text.length() - WINDOW));
            long found = marks.stream()
                    .filter(other -> other.start() >= mark.start() && other.end() <= candidate + WINDOW)
                    .map(Mark::needle)
                    .distinct()
                    .count();
            if (found > most) {
                most = found;
                start = candidate;
            }
        }
        int end = Math.min(text.length(), start + WINDOW);
        return html(start == 0 ? 0 : wordAfter(start), end == text.length() ? end : wordBefore(end));
    }

    /** The nearest word to begin with, from {@code index} on. */
    private int wordAfter(int index) {
        int at = index;
        while (at < index + SLACK && (isInsideWord(text, at) || !Character.isLetterOrDigit(text.codePointAt(at)))) {
            at++;
        }
        return at < index + SLACK ? at : wholeCharacter(index);
    }

    /** The nearest place to end at, up to {@code index}. */
    private int wordBefore(int index) {
        int at = index;
        while (at > index - SLACK && isInsideWord(text, at)) {
            at--;
        }
        return at > index - SLACK ? at : wholeCharacter(index);
    }

    private int wholeCharacter(int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private String html(int start, int end) {
        var html = new StringBuilder(start > 0 ? "…" : "");
        int at = start;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                HtmlText.append(html, text, at, mark.start());
                html.append("<mark>");
                HtmlText.append(html, text, mark.start(), mark.end());
                html.append("</mark>");
                at = mark.end();
            }
        }
        HtmlText.append(html, text, at, end);
        return html.append(end < text.length() ? "…" : "").toString();
    }
}
