package org.wirebook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of a TOML file. What is missing, unknown or of the wrong type is reported with its line, and reading goes on.
 * Keys are dotted paths: {@code define.en}.
 */
final class TomlEntry {

    private static final int MOST_DIGITS = 15; // before the point, and after it
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final ObjectNode table;
    private final List<Object> path;
    private final TomlFile file;
    private final Report report;

    /** @param path where the table stands in the file */
    private TomlEntry(ObjectNode table, List<Object> path, TomlFile file, Report report) {
        this.table = table;
        this.path = path;
        this.file = file;
        this.report = report;
    }

    /**
     * A text that an entry has.
     *
     * @param path where it stands in the file
     */
    record Text(String text, List<Object> path) {}

    /** The whole file; after a syntax error what could be understood. */
    static TomlEntry parse(String text, Report report) {
        var file = new TomlFile(text);
        return new TomlEntry(file.read(report), List.of(), file, report);
    }

    private List<Object> path(List<String> keys) {
        return Stream.concat(path.stream(), keys.stream()).toList();
    }

    private List<Object> path(String key, int index) {
        List<Object> place = new ArrayList<>(path(keys(key)));
        place.add(index);
        return place;
    }

    private static List<String> keys(String key) {
        return List.of(key.split("\\."));
    }

    private @Nullable JsonNode value(String key) {
        JsonNode value = table;
        for (String name : keys(key)) {
            value = value == null ? null : value.get(name);
        }
        return value;
    }

    /** Names of what stands in the table, not dotted. */
    Set<String> names() {
        return Set.copyOf(table.propertyNames());
    }

    void report(String message) {
        report.at(file.line(path), message);
    }

    /** Reports what is wrong where a key stands; where the table does if there is no such key. */
    void report(String key, String message) {
        report.at(file.line(has(key) ? path(keys(key)) : path), message);
    }

    void report(Text text, String message) {
        report.at(file.line(text.path()), message);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /** Reports every dotted key that is not among these. */
    void allow(Set<String> known) {
        allow(table, List.of(), known);
    }

    private void allow(ObjectNode inside, List<String> around, Set<String> known) {
        inside.forEachEntry((name, value) -> {
            List<String> keys = Stream.concat(around.stream(), Stream.of(name)).toList();
            if (value instanceof ObjectNode deeper) {
                allow(deeper, keys, known);
            } else {
                refuseUnknown(keys, known);
            }
        });
    }

    private void refuseUnknown(List<String> keys, Set<String> known) {
        String key = String.join(".", keys);
        if (!known.contains(key)) {
            report.at(file.line(path(keys)), "unknown key " + key + "; known are " + String.join(", ", sorted(known)));
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

    /** The same with its place. */
    Text place(String key) {
        return new Text(text(key), path(keys(key)));
    }

    /** A text that may be there and must then not be blank. */
    Optional<String> optionalText(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (isText(value)) {
            return Optional.of(value.stringValue().strip());
        }
        report(key, key + " must be a text that is not empty");
        return Optional.empty();
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && !value.stringValue().isBlank();
    }

    /** A list of texts; empty if there is none. */
    List<Text> texts(String key) {
        List<Text> texts = new ArrayList<>();
        if (value(key) instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                addText(array.get(index), index, key, texts);
            }
        } else if (has(key)) {
            report(key, key + " must be a list of texts");
        }
        return texts;
    }

    private void addText(JsonNode value, int index, String key, List<Text> texts) {
        List<Object> place = path(key, index);
        if (isText(value)) {
            texts.add(new Text(value.stringValue().strip(), place));
        } else {
            report.at(file.line(place), key + " must hold only texts that are not empty");
        }
    }

    /** Reports every name in the table that is not among these; what stands below a name is not looked at. */
    void allowNames(Set<String> known) {
        table.propertyNames().forEach(name -> refuseUnknown(List.of(name), known));
    }

    /** A whole number that must be there; empty after reporting that it is not. */
    Optional<Integer> integer(String key, int least, int most) {
        JsonNode value = value(key);
        if (value != null
                && value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most) {
            return Optional.of(value.intValue());
        }
        report(key, key + " must be a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    /** Whether it says {@code true}; false if it says nothing. */
    boolean flag(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isBoolean()) {
            report(key, key + " must be true or false");
            return false;
        }
        return value != null && value.booleanValue();
    }

    /** A number that may be there, also written as a text; empty after reporting that it is none. */
    Optional<BigDecimal> decimal(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        String written = written(value);
        if (DECIMAL.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written));
        }
        report(key, key + " must be a number of at most 15 digits, and 15 more after its point");
        return Optional.empty();
    }

    private static String written(JsonNode value) {
        if (value instanceof NumericNode number && !number.isNaN()) { // nor infinity
            BigDecimal exact = number.decimalValue();
            boolean isShort =
                    exact.precision() + Math.abs(exact.scale()) < 2 * MOST_DIGITS; // 1e999999999 would fill memory
            return isShort ? exact.toPlainString() : "";
        }
        return value.isString() ? value.stringValue().strip() : "";
    }

    /** The tables written as {@code [[key]]}. */
    List<TomlEntry> entries(String key) {
        List<TomlEntry> entries = new ArrayList<>();
        if (has(key)) {
            boolean all = value(key) instanceof ArrayNode array && addEntries(array, key, entries);
            if (!all || entries.isEmpty()) {
                report(key, key + " must be written as [[" + key + "]]");
            }
        }
        return entries;
    }

    /** Whether all of the list were tables. */
    private boolean addEntries(ArrayNode array, String key, List<TomlEntry> entries) {
        for (int index = 0; index < array.size(); index++) {
            if (array.get(index) instanceof ObjectNode entry) {
                entries.add(new TomlEntry(entry, path(key, index), file, report));
            }
        }
        return entries.size() == array.size();
    }

    /** The table written as {@code [name]}; the name is not dotted. */
    Optional<TomlEntry> entry(String name) {
        List<Object> place = path(List.of(name));
        if (table.get(name) instanceof ObjectNode entry) {
            return Optional.of(new TomlEntry(entry, place, file, report));
        }
        report.at(file.line(place), name + " must be written as [" + name + "]");
        return Optional.empty();
    }
}
