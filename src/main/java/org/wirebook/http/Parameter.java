package org.wirebook.http;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A variable of a path, or a name in a query.
 *
 * @param schema what values it takes, as JSON Schema says it
 * @param range the same for a reader, in no language: {@code 1–100}
 * @param required whether the endpoint cannot do without; a variable of a path always is
 */
record Parameter(String name, Map<String, Object> schema, String range, boolean required) {

    Parameter {
        schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
    }

    /** A whole number. */
    static Parameter whole(String name, int least, int most) {
        return of(
                name,
                Members.of(entry("type", "integer"), entry("minimum", least), entry("maximum", most)),
                least + "–" + most);
    }

    /** Any whole number of 32 bits. */
    static Parameter seed(String name) {
        return of(name, Members.of(entry("type", "integer"), entry("format", "int32")), "");
    }

    /** A time in seconds, with up to three decimals. */
    static Parameter seconds(String name, int most) {
        return of(
                name,
                Members.of(entry("type", "number"), entry("minimum", 0), entry("maximum", most)),
                "0–" + most + " s");
    }

    /** A number from 0 to 1. */
    static Parameter fraction(String name) {
        return of(name, Members.of(entry("type", "number"), entry("minimum", 0), entry("maximum", 1)), "0–1");
    }

    /** Any text. */
    static Parameter text(String name) {
        return of(name, Members.of(entry("type", "string")), "");
    }

    /** Text of at most so many characters. */
    static Parameter text(String name, int longest) {
        return of(name, Members.of(entry("type", "string"), entry("maxLength", longest)), "≤ " + longest);
    }

    /** One of a few values. */
    static Parameter choice(String name, String... values) {
        return of(name, Members.of(entry("type", "string"), entry("enum", List.of(values))), String.join(" ", values));
    }

    /** One of a few numbers. */
    static Parameter choice(String name, List<Integer> values) {
        String range = String.join(" ", values.stream().map(String::valueOf).toList());
        return of(name, Members.of(entry("type", "integer"), entry("enum", values)), range);
    }

    /** Set or not. */
    static Parameter flag(String name) {
        return of(name, Members.of(entry("type", "boolean")), "true");
    }

    private static Parameter of(String name, Map<String, Object> schema, String range) {
        return new Parameter(name, schema, range, false);
    }

    /** The same, taken as this value where it is not given. */
    Parameter usually(Object value) {
        var more = new LinkedHashMap<>(schema);
        more.put("default", value);
        return new Parameter(name, more, range, required);
    }

    /** What it is taken as where it is not given; empty if there is no such value. */
    String usual() {
        Object usual = schema.get("default");
        return usual == null ? "" : usual.toString();
    }

    /** The same, which may stand several times. */
    Parameter repeated() {
        return new Parameter(name, Members.of(entry("type", "array"), entry("items", schema)), range, required);
    }

    /** The same, which must be there. */
    Parameter needed() {
        return new Parameter(name, schema, range, true);
    }
}
