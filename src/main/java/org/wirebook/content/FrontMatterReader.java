package org.wirebook.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the front matter of one page. What is wrong is reported and replaced by a stand-in, so that checking goes on.
 */
final class FrontMatterReader {

    private static final List<String> KEYS =
            List.of("id", "title", "summary", "level", "minutes", "requires", "specs", "aliases", "reviewed");
    private static final int MAX_SUMMARY = 160;
    private static final int MAX_LEVEL = 3;
    private static final int MAX_MINUTES = 240;
    private static final int MAX_SPECS = 8;

    private final String slug;
    private final Report report;
    private final Map<String, YamlMap.Value> values;

    /**
     * @param text between the two {@code ---} lines, which begins at line 2 of its file
     * @param slug the name of the page's folder
     */
    FrontMatterReader(String text, String slug, Report report) {
        this.slug = slug;
        this.report = report;
        this.values = YamlMap.parse(text, (line, message) -> report.at(line == 0 ? 0 : line + 1, message));
    }

    /** Where each key stands, 1-based in the file. */
    Map<String, Integer> lines() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().line() + 1));
    }

    FrontMatter read() {
        values.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problem(key, "unknown key " + key + "; known are " + String.join(", ", KEYS)));
        KEYS.stream().filter(key -> !values.containsKey(key)).forEach(key -> report.at(1, "missing key " + key));
        String id = text("id", slug);
        if (!id.equals(slug)) {
            problem("id", "id \"" + id + "\" must be the name of the folder, \"" + slug + "\"");
        }
        return new FrontMatter(
                slug,
                text("title", slug),
                summary(),
                number("level", MAX_LEVEL),
                number("minutes", MAX_MINUTES),
                list("requires"),
                specs(),
                aliases(),
                reviewed());
    }

    private String summary() {
        String summary = text("summary", "");
        int length = summary.codePointCount(0, summary.length());
        if (length > MAX_SUMMARY) {
            problem("summary", "summary has " + length + " characters; at most " + MAX_SUMMARY);
        }
        return summary;
    }

    private List<String> specs() {
        List<String> specs = list("specs");
        if (specs.size() > MAX_SPECS) {
            problem("specs", "names " + specs.size() + " standards; at most " + MAX_SPECS);
        }
        return specs;
    }

    private List<String> aliases() {
        List<String> aliases = list("aliases");
        aliases.stream()
                .filter(alias -> !Slugs.isSlug(alias))
                .forEach(alias -> problem("aliases", "alias " + Slugs.rule(alias)));
        return aliases;
    }

    private LocalDate reviewed() {
        String text = text("reviewed", "");
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            problem("reviewed", "reviewed must be a date such as 2026-11-20");
            return LocalDate.EPOCH;
        }
    }

    private int number(String key, int max) {
        String text = text(key, "1");
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        problem(key, key + " must be a number from 1 to " + max);
        return 1;
    }

    private String text(String key, String standIn) {
        YamlMap.Value value = values.get(key);
        if (value == null) {
            return standIn;
        }
        if (value.list() || value.texts().get(0).isEmpty()) {
            problem(key, key + " must be a text that is not empty");
            return standIn;
        }
        return value.texts().get(0);
    }

    private List<String> list(String key) {
        YamlMap.Value value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.list()) {
            problem(key, key + " must be a list: [a, b]");
            return List.of();
        }
        if (Set.copyOf(value.texts()).size() < value.texts().size()) {
            problem(key, key + " names something twice");
        }
        return value.texts();
    }

    private void problem(String key, String message) {
        YamlMap.Value value = values.get(key);
        report.at(value == null ? 1 : value.line() + 1, message);
    }
}
