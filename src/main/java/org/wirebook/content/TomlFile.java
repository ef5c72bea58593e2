package org.wirebook.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.toml.TomlReadFeature;

/**
 * The text of a TOML file, read twice: by Jackson for what it says, which is fast but forgets where that stood, and by
 * tomlj for the lines, only when something is wrong. For a whole book tomlj takes longer than the rest of a start.
 */
final class TomlFile {

    /** No file of the book nests deeper. */
    private static final int MAX_DEPTH = 20;

    private static final String TOO_DEEP = "TOML: nested too deeply";

    private static final TomlMapper MAPPER = TomlMapper.builder()
            .enable(TomlReadFeature.PARSE_JAVA_TIME) // a date is no text
            .build();

    private final String text;
    private @Nullable TomlParseResult lines;

    TomlFile(String text) {
        this.text = text;
    }

    /** What the file says, or could be understood of it after its syntax errors have been reported. */
    ObjectNode read(Report report) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JacksonException notToml) {
            tree = understood(notToml, report);
        }
        if (tree instanceof ObjectNode table && !isDeeper(table, MAX_DEPTH)) {
            return table;
        }
        report.at(0, TOO_DEEP);
        return MAPPER.createObjectNode();
    }

    private JsonNode understood(JacksonException notToml, Report report) {
        try {
            TomlParseResult result = lines();
            result.errors()
                    .forEach(error -> report(error.position().line(), String.valueOf(error.getMessage()), report));
            if (!result.hasErrors()) {
                report(notToml.getLocation().getLineNr(), notToml.getOriginalMessage(), report);
            }
            return tree(result);
        } catch (StackOverflowError tooDeep) { // its parser calls itself for every bracket and knows no limit
            return MAPPER.missingNode();
        }
    }

    private static JsonNode tree(@Nullable Object value) {
        if (value instanceof TomlTable table) {
            ObjectNode tree = MAPPER.createObjectNode();
            table.keySet().forEach(key -> tree.set(key, tree(table.get(List.of(key)))));
            return tree;
        }
        if (value instanceof TomlArray array) {
            ArrayNode tree = MAPPER.createArrayNode();
            array.toList().forEach(inside -> tree.add(tree(inside)));
            return tree;
        }
        return MAPPER.valueToTree(value);
    }

    private static void report(int line, String message, Report report) {
        report.at(line, "TOML: " + message.replace('\n', ' '));
    }

    private static boolean isDeeper(JsonNode value, int depth) {
        return value.isContainer()
                && (depth == 0 || value.valueStream().anyMatch(inside -> isDeeper(inside, depth - 1)));
    }

    /**
     * The line of what stands at a path, 1-based; of the table around it if tomlj does not find it there.
     *
     * @param path keys of tables and indexes of lists, from the top of the file
     */
    int line(List<Object> path) {
        Object inside = lines();
        int line = 1;
        for (Object step : path) {
            TomlPosition position = null;
            if (inside instanceof TomlTable table && step instanceof String key) {
                position = table.inputPositionOf(List.of(key));
                inside = table.get(List.of(key));
            } else if (inside instanceof TomlArray array && step instanceof Integer index && index < array.size()) {
                position = array.inputPositionOf(index);
                inside = array.get(index);
            }
            if (position == null) {
                return line;
            }
            line = position.line();
        }
        return line;
    }

    private TomlParseResult lines() {
        TomlParseResult known = lines;
        if (known == null) {
            known = Toml.parse(text);
            lines = known;
        }
        return known;
    }
}
