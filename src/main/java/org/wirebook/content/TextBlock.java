package org.wirebook.content;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A label broken into lines, with the room it needs.
 *
 * <p>Nobody knows the reader's font, so widths are those of a wide one (DejaVu Sans Bold); in most others the text
 * comes out narrower, and nothing ever touches.
 *
 * @param width of the widest line, in pixels at {@value #SIZE} px text
 */
record TextBlock(List<String> lines, int width) {

    /** The height of the letters, in pixels. */
    static final int SIZE = 13;

    /** From one line to the next, in pixels. */
    static final int LEADING = 16;

    /** Advance widths from space to tilde, in hundredths of the letters' height. */
    private static final int[] ASCII = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, // space to /
        70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 58, // 0 to ?
        100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, // @ to O
        73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, // P to _
        50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, // ` to o
        72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84 // p to ~
    };

    TextBlock {
        lines = List.copyOf(lines);
    }

    int height() {
        return lines.size() * LEADING;
    }

    /**
     * Breaks {@code text} into as few lines as fit, all about equally long: at spaces and between Han characters; after
     * hyphens and the like, or anywhere, only where a word is too long by itself.
     *
     * @param limit the room for a line, in pixels, at least one character wide
     */
    static TextBlock wrap(String text, int limit) {
        List<String> pieces = pieces(text, limit);
        List<String> lines = fill(pieces, limit);
        for (int narrower = limit - 4; lines.size() > 1 && narrower > 0; narrower -= 4) {
            List<String> balanced = fill(pieces, narrower);
            if (balanced.size() > lines.size() || widest(balanced) > narrower) {
                break;
            }
            lines = balanced;
        }
        return new TextBlock(lines, widest(lines));
    }

    private static List<String> fill(List<String> pieces, int limit) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String piece : pieces) {
            if (!line.isEmpty() && width((line + piece).stripTrailing()) > limit) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return lines;
    }

    /** What may not be broken: words, and of a word that is too long its parts, and of those the characters. */
    private static List<String> pieces(String text, int limit) {
        var pieces = new ArrayList<String>();
        for (String word : words(text)) {
            if (width(word.stripTrailing()) <= limit) {
                pieces.add(word);
                continue;
            }
            for (String part : parts(word)) {
                if (width(part.stripTrailing()) <= limit) {
                    pieces.add(part);
                } else {
                    part.codePoints().mapToObj(Character::toString).forEach(pieces::add);
                }
            }
        }
        return pieces;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        String word = "";
        for (String part : parts(text)) {
            if (!word.isEmpty() && !isBreak(word.codePointBefore(word.length()), part.codePointAt(0))) {
                word += part;
            } else {
                words.add(word);
                word = part;
            }
        }
        words.add(word);
        return words.stream().filter(found -> !found.isEmpty()).toList();
    }

    private static boolean isBreak(int before, int after) {
        return Character.isWhitespace(before) || isWide(before) || isWide(after);
    }

    /**
     * The text cut wherever a line may end (UAX #14, which keeps marks off the beginning of Chinese lines), and between
     * the parts of a URL.
     */
    private static List<String> parts(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        var parts = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.addAll(List.of(text.substring(start, end).split("(?<=/)(?=.)|(?=[?&])", -1)));
            start = end;
        }
        return parts;
    }

    private static int widest(List<String> lines) {
        return lines.stream().mapToInt(TextBlock::width).max().orElse(0);
    }

    /** The width of a line, in pixels, rounded up. */
    static int width(String line) {
        int hundredths = line.codePoints().map(TextBlock::advance).sum();
        return (hundredths * SIZE + 99) / 100;
    }

    private static int advance(int character) {
        if (character >= ' ' && character <= '~') {
            return ASCII[character - ' '];
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 100;
        };
    }

    /** Whether a character is as wide as it is high: Han, kana, hangul, full-width forms, emoji. */
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE4F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFF);
    }
}
