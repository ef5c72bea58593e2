package org.wirebook.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as its author wrote it, its front matter read and its body not yet.
 *
 * @param file its name, relative to the content folder
 * @param front with stand-ins for what was wrong and has been reported
 * @param lines where the keys of the front matter stand, 1-based
 * @param body Markdown; empty if it was too long
 * @param linesBefore how many lines of the file stand before the body
 */
record Manuscript(
        String file,
        Language language,
        String chapter,
        FrontMatter front,
        Map<String, Integer> lines,
        String body,
        int linesBefore) {
    Manuscript {
        lines = Map.copyOf(lines);
    }

    private static final String FENCE = "---";

    static Manuscript read(String file, Language language, String chapter, String slug, String text, Report report) {
        List<String> all = text.lines().toList();
        int end = all.isEmpty() || !isFence(all.get(0)) ? -1 : closing(all);
        if (end < 0) {
            report.at(1, "a page begins with its front matter between two lines \"" + FENCE + "\"");
        }
        String yaml = end < 0 ? "" : String.join("\n", all.subList(1, end));
        int linesBefore = end + 1;
        String body = afterLine(text, linesBefore);
        Optional<Located> excess = TextLimits.excess(body);
        excess.ifPresent(place -> report.at(linesBefore + place.line(), place.text()));
        FrontMatterReader reader = new FrontMatterReader(yaml, slug, report);
        return new Manuscript(
                file, language, chapter, reader.read(), reader.lines(), excess.isPresent() ? "" : body, linesBefore);
    }

    private static int closing(List<String> lines) {
        for (int index = 1; index < lines.size(); index++) {
            if (isFence(lines.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }

    private static String afterLine(String text, int lines) {
        int start = 0;
        for (int line = 0; line < lines; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        return text.substring(start);
    }

    String slug() {
        return front.id();
    }

    /** Where a key of the front matter stands, 1-based; the first line if it is missing. */
    int line(String key) {
        return lines.getOrDefault(key, 1);
    }
}
