package org.wirebook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A table of a TOML file. What is missing, unknown or of the wrong type is reported with its line, and reading goes on.
 * Keys are dotted paths: {@code define.en}.
 */
final class TomlEntry {

    /** No file of the book nests deeper; the library walks down without asking how far it goes. */
    private static final int MAX_DEPTH = 20;

    private static final String TOO_DEEP = "TOML: nested too deeply";
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

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
        if (isDeeper(result, MAX_DEPTH)) {
            report.at(0, TOO_DEEP);
            return new TomlEntry(Toml.parse(""), 1, report);
        }
        return new TomlEntry(result, 1, report);
    }

    private static boolean isDeeper(Object value, int depth) {
        if (value instanceof TomlTable table) {
            return depth == 0
                    || table.keySet().stream()
                            .map(key -> table.get(List.of(key)))
                            .anyMatch(inside -> inside != null && isDeeper(inside, depth - 1));
        }
        return value instanceof TomlArray array
                && (depth == 0 || array.toList().stream().anyMatch(inside -> isDeeper(inside, depth - 1)));
    }

    private static TomlParseResult result(String text, Report report) {
        try {
            return Toml.parse(text);
        } catch (StackOverflowError tooDeep) { // its parser calls itself for every bracket and knows no limit
            report.at(0, TOO_DEEP);
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

    /** Where a key stands, 1-based; where the table does if there is no such key. */
    int line(String key) {
        return line(path(key));
    }

    private int line(List<String> path) {
        TomlPosition position = table.inputPositionOf(path);
        return position == null ? line : position.line();
    }

    /** The library would parse a dotted key as TOML each time, which takes longer than all else. */
    private static List<String> path(String key) {
        return List.of(key.split("\\."));
    }

    private @Nullable Object value(String key) {
        return table.get(path(key));
    }

    /** Names of what stands in the table, not dotted. */
    Set<String> names() {
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
        return table.contains(path(key));
    }

    /** Reports every dotted key that is not among these. */
    void allow(Set<String> known) {
        table.keyPathSet().forEach(path -> refuseUnknown(path, known));
    }

    private void refuseUnknown(List<String> path, Set<String> known) {
        String key = String.join(".", path);
        if (!known.contains(key)) {
            report.at(line(path), "unknown key " + key + "; known are " + String.join(", ", sorted(known)));
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** A text that must be there; {@code ""} after reporting that it is not. */
    String text(String key) {
        if (!has(key)) {
            report("missing key " + key);
            return "";
        }
        return optionalText(key).orElse("");
    }

    /** A text that may be there and must then not be blank. */
    Optional<String> optionalText(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (value(key) instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        report(key, key + " must be a text that is not empty");
        return Optional.empty();
    }

    /** A list of texts; empty if there is none. */
    List<Located> texts(String key) {
        List<Located> texts = new ArrayList<>();
        if (has(key)) {
            if (value(key) instanceof TomlArray array) {
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

    /** Reports every name in the table that is not among these; what stands below a name is not looked at. */
    void allowNames(Set<String> known) {
        table.keySet().forEach(name -> refuseUnknown(List.of(name), known));
    }

    /** A whole number that must be there; empty after reporting that it is not. */
    Optional<Integer> integer(String key, int least, int most) {
        if (value(key) instanceof Long number && number >= least && number <= most) {
            return Optional.of(number.intValue());
        }
        report(key, key + " must be a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    /** Whether it says {@code true}; false if it says nothing. */
    boolean flag(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        if (has(key)) {
            report(key, key + " must be true or false");
        }
        return false;
    }

    /** A number that may be there, also written as a text; empty after reporting that it is none. */
    Optional<BigDecimal> decimal(String key) {
        Object value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        String written = value instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number.toString()).toPlainString()
                : value.toString().strip();
        if (DECIMAL.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written));
        }
        report(key, key + " must be a number of at most 15 digits, and 15 more after its point");
        return Optional.empty();
    }

    /** The tables written as {@code [[key]]}. */
    List<TomlEntry> entries(String key) {
        List<TomlEntry> entries = new ArrayList<>();
        if (has(key)) {
            boolean all = value(key) instanceof TomlArray array && addEntries(array, entries);
            if (!all || entries.isEmpty()) {
                report(key, key + " must be written as [[" + key + "]]");
            }
        }
        return entries;
    }

    /** Whether all of the list were tables. */
    private boolean addEntries(TomlArray array, List<TomlEntry> entries) {
        for (int index = 0; index < array.size(); index++) {
            if (array.get(index) instanceof TomlTable entry) {
                entries.add(new TomlEntry(entry, array.inputPositionOf(index).line(), report));
            }
        }
        return entries.size() == array.size();
    }

    /** The table written as {@code [name]}; the name is not dotted. */
    Optional<TomlEntry> entry(String name) {
        int place = line(List.of(name));
        if (table.get(List.of(name)) instanceof TomlTable entry) {
            return Optional.of(new TomlEntry(entry, place, report));
        }
        report.at(place, name + " must be written as [" + name + "]");
        return Optional.empty();
    }
}
