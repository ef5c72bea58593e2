package org.wirebook.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads any TOML. */
final class AnyToml {

    private AnyToml() {}

    /** The whole file; after a syntax error, which is reported, what could be understood. */
    static TomlNode.Table read(String text, Report report) {
        TomlParseResult result = result(text, report);
        result.errors()
                .forEach(error ->
                        report.at(error.position().line(), "TOML: " + oneLine(String.valueOf(error.getMessage()))));
        return table(result, 1);
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

    private static TomlNode.Table table(TomlTable table, int line) {
        Map<String, TomlNode> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            int place = Objects.requireNonNull(table.inputPositionOf(path)).line();
            entries.put(key, node(table.get(path), place));
        }
        return new TomlNode.Table(line, entries);
    }

    private static TomlNode.Array array(TomlArray array, int line) {
        List<TomlNode> items = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            items.add(node(array.get(index), array.inputPositionOf(index).line()));
        }
        return new TomlNode.Array(line, items);
    }

    private static TomlNode node(Object value, int line) {
        if (value instanceof TomlTable table) {
            return table(table, line);
        }
        if (value instanceof TomlArray array) {
            return array(array, line);
        }
        return value instanceof String text ? new TomlNode.Text(line, text) : new TomlNode.Other(line);
    }
}
