package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a TOML file. What is missing, unknown or of the wrong type is reported with its line, and reading goes on.
 * Keys are dotted paths: {@code define.en}.
 */
final class TomlEntry {

    private final TomlNode.Table table;
    private final Report report;

    private TomlEntry(TomlNode.Table table, Report report) {
        this.table = table;
        this.report = report;
    }

    /** The whole file; after a syntax error what could be understood. */
    static TomlEntry parse(String text, Report report) {
        return new TomlEntry(PlainToml.read(text).orElseGet(() -> AnyToml.read(text, report)), report);
    }

    /** Where the table stands, 1-based. */
    int line() {
        return table.line();
    }

    /** Where a key stands, 1-based. */
    int line(String key) {
        return find(key).map(TomlNode::line).orElse(table.line());
    }

    private Optional<TomlNode> find(String key) {
        TomlNode found = table;
        for (String part : key.split("\\.", -1)) {
            found = found instanceof TomlNode.Table inner ? inner.entries().get(part) : null;
        }
        return Optional.ofNullable(found);
    }

    Set<String> keys() {
        return table.entries().keySet();
    }

    void report(String message) {
        report.at(table.line(), message);
    }

    void report(String key, String message) {
        report.at(line(key), message);
    }

    void report(Located place, String message) {
        report.at(place.line(), message);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    /** Reports every dotted key that is not among these. */
    void allow(Set<String> known) {
        allow(known, "", table);
    }

    private void allow(Set<String> known, String path, TomlNode.Table table) {
        table.entries().forEach((name, value) -> {
            String key = path + name;
            if (value instanceof TomlNode.Table inner) {
                allow(known, key + ".", inner);
            } else if (!known.contains(key)) {
                report.at(value.line(), "unknown key " + key + "; known are " + String.join(", ", sorted(known)));
            }
        });
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
        Optional<TomlNode> found = find(key);
        Optional<String> text = found.flatMap(TomlEntry::text);
        if (found.isPresent() && text.isEmpty()) {
            report(key, key + " must be a text that is not empty");
        }
        return text;
    }

    private static Optional<String> text(TomlNode node) {
        return node instanceof TomlNode.Text text && !text.text().isBlank()
                ? Optional.of(text.text().strip())
                : Optional.empty();
    }

    /** A list of texts; empty if there is none. */
    List<Located> texts(String key) {
        List<Located> texts = new ArrayList<>();
        find(key).ifPresent(found -> {
            if (found instanceof TomlNode.Array array) {
                array.items().forEach(item -> addText(item, key, texts));
            } else {
                report(key, key + " must be a list of texts");
            }
        });
        return texts;
    }

    private void addText(TomlNode item, String key, List<Located> texts) {
        text(item)
                .ifPresentOrElse(
                        text -> texts.add(new Located(text, item.line())),
                        () -> report.at(item.line(), key + " must hold only texts that are not empty"));
    }

    /** The tables written as {@code [[key]]}. */
    List<TomlEntry> entries(String key) {
        List<TomlEntry> entries = new ArrayList<>();
        find(key).ifPresent(found -> {
            if (found instanceof TomlNode.Array array) {
                for (TomlNode item : array.items()) {
                    if (item instanceof TomlNode.Table entry) {
                        entries.add(new TomlEntry(entry, report));
                    }
                }
            }
            if (entries.isEmpty()) {
                report(key, key + " must be written as [[" + key + "]]");
            }
        });
        return entries;
    }

    /** The table written as {@code [key]}. */
    Optional<TomlEntry> entry(String key) {
        if (table.entries().get(key) instanceof TomlNode.Table entry) {
            return Optional.of(new TomlEntry(entry, report));
        }
        report(key, key + " must be written as [" + key + "]");
        return Optional.empty();
    }
}
