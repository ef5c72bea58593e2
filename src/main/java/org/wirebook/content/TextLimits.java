package org.wirebook.content;

import java.util.Optional;

/**
 * How much Markdown one page may hold. The parser limits how deep things nest; but it needs time in the square of the
 * length of a paragraph, and fills every row of a table up to the widest.
 */
final class TextLimits {

    private static final int MAX_PAGE = 200_000;
    private static final int MAX_PARAGRAPH = 20_000;
    private static final int MAX_CELLS = 20_000;

    private int characters;
    private long rows;
    private long columns;
    private long cells;

    private TextLimits() {}

    /** What makes a text too long to be parsed in reasonable time, whatever it says; the line is counted from 1. */
    static Optional<Located> excess(String markdown) {
        if (markdown.length() > MAX_PAGE) {
            return Optional.of(new Located("the page has more than " + MAX_PAGE + " characters", 1));
        }
        TextLimits limits = new TextLimits();
        int number = 0;
        for (String line : markdown.split("\n", -1)) {
            number++;
            limits.add(line);
            if (limits.characters > MAX_PARAGRAPH) {
                return Optional.of(
                        new Located("more than " + MAX_PARAGRAPH + " characters without an empty line", number));
            }
            if (limits.cells + limits.rows * limits.columns > MAX_CELLS) {
                return Optional.of(new Located("tables of more than " + MAX_CELLS + " cells", number));
            }
        }
        return Optional.empty();
    }

    private void add(String line) {
        if (line.isBlank()) {
            cells += rows * columns;
            characters = 0;
            rows = 0;
            columns = 0;
        } else {
            characters += line.length() + 1;
            rows++;
            columns = Math.max(columns, bars(line));
        }
    }

    private static int bars(String line) {
        int bars = 0;
        for (int index = line.indexOf('|'); index >= 0; index = line.indexOf('|', index + 1)) {
            bars++;
        }
        return bars;
    }
}
