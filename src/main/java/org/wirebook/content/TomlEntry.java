package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A table of a TOML file. What is missing, unknown or of the wrong type is reported with its line, and reading goes on.
 * Keys are dotted paths: {@code define.en}.
 */
final class TomlEntry {

    private final TomlTable table;
    private final int line;
    private final Report report;

    private TomlEntry(TomlTable table, int line, Report report) {
        this.table = table;
        this.line = line;
        this.report = report;
    }

    /** The whole file; after a syntax error what could be understood. */
    static TomlEntry parse(String text, Report report) {
        TomlParseResult result = result(text, report);
        result.errors()
                .forEach(error ->
                        report.at(error.position().line(), "TOML: " + oneLine(String.valueOf(error.getMessage()))));
        return new TomlEntry(result, 1, report);
    }

    private static TomlParseResult result(String text, Report report) {
        try {
            return Toml.parse(text);
        } catch (StackOverflowError tooDeep) { // its parser calls itself for every bracket and knows no limit
            report.at(0, "TOML: nested too deeply");
            return Toml.parse("");
        }
    }

    private static String oneLine(String message) {
        return message.replace('\n', ' ');
    }

    /** Where the table stands, 1-based. */
    int line() {
        return line;
    }

    /** Where a key stands, 1-based. */
    int line(String key) {
        return table.contains(key)
                ? Objects.requireNonNull(table.inputPositionOf(key)).line()
                : line;
    }

    Set<String> keys() {
        return table.keySet();
    }

    void report(String message) {
        report.at(line, message);
    }

    void report(String key, String message) {
        report.at(line(key), message);
    }

    void report(Located place, String message) {
        report.at(place.line(), message);
    }

    boolean has(String key) {
        return table.contains(key);
    }

    /** Reports every dotted key that is not among these. */
    void allow(Set<String> known) {
        for (String key : table.dottedKeySet()) {
            if (!known.contains(key)) {
                report(key, "unknown key " + key + "; known are " + String.join(", ", sorted(known)));
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** A text that must be there; {@code ""} after reporting that it is not. */
    String text(String key) {
        if (!table.contains(key)) {
            report("missing key " + key);
            return "";
        }
        return optionalText(key).orElse("");
    }

    /** A text that may be there and must then not be blank. */
    Optional<String> optionalText(String key) {
        if (!table.contains(key)) {
            return Optional.empty();
        }
        if (table.get(key) instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        report(key, key + " must be a text that is not empty");
        return Optional.empty();
    }

    /** A list of texts; empty if there is none. */
    List<Located> texts(String key) {
        List<Located> texts = new ArrayList<>();
        if (table.contains(key)) {
            if (table.get(key) instanceof TomlArray array) {
                for (int index = 0; index < array.size(); index++) {
                    addText(array, index, key, texts);
                }
            } else {
                report(key, key + " must be a list of texts");
            }
        }
        return texts;
    }

    private void addText(TomlArray array, int index, String key, List<Located> texts) {
        int place = array.inputPositionOf(index).line();
        if (array.get(index) instanceof String text && !text.isBlank()) {
            texts.add(new Located(text.strip(), place));
        } else {
            report.at(place, key + " must hold only texts that are not empty");
        }
    }

    /** The tables written as {@code [[key]]}. */
    List<TomlEntry> entries(String key) {
        List<TomlEntry> entries = new ArrayList<>();
        if (table.contains(key)) {
            if (table.get(key) instanceof TomlArray array) {
                for (int index = 0; index < array.size(); index++) {
                    if (array.get(index) instanceof TomlTable entry) {
                        entries.add(new TomlEntry(
                                entry, array.inputPositionOf(index).line(), report));
                    }
                }
            }
            if (entries.isEmpty()) {
                report(key, key + " must be written as [[" + key + "]]");
            }
        }
        return entries;
    }

    /** The table written as {@code [key]}. */
    Optional<TomlEntry> entry(String key) {
        if (table.get(List.of(key)) instanceof TomlTable entry) {
            return Optional.of(new TomlEntry(entry, line(key), report));
        }
        report(key, key + " must be written as [" + key + "]");
        return Optional.empty();
    }
}
