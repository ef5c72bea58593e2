package org.wirebook.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.web.HttpProblem;

/**
 * Names and values, in the order they came: of a query or a form ({@code application/x-www-form-urlencoded}, URL
 * Standard), or of cookies.
 */
final class Arguments {

    private static final int MOST = 4_096;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    /**
     * Parses {@code a=1&b=2}. An empty piece between two {@code &} says nothing; a name without {@code =} has the empty
     * value.
     *
     * @param where names the text for the reader of the problem: {@code query}
     * @throws HttpProblem 400 for malformed escapes, 413 for more than 4096 pairs
     */
    static Arguments parse(String text, String where) {
        var arguments = new Arguments();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('&', from);
            String pair = text.substring(from, end < 0 ? text.length() : end);
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                arguments.add(PercentCoding.decodeForm(name, where), PercentCoding.decodeForm(value, where));
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return arguments;
    }

    void add(String name, String value) {
        if (++count > MOST) {
            throw HttpProblem.of(413, "At most " + MOST + " names and values are read.");
        }
        values.computeIfAbsent(name, unseen -> new ArrayList<>(1)).add(value);
    }

    /** The first value of this name. */
    Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
    }

    /** Every value of this name, in order. */
    List<String> every(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether the name stands with the value {@code true}, or alone. */
    boolean isSet(String name) {
        return first(name)
                .filter(value -> value.isEmpty() || value.equals("true"))
                .isPresent();
    }

    /** All values by name. */
    Map<String, List<String>> all() {
        return values;
    }

    /** As JSON shows it: a name that came once has a string, a repeated one an array. */
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        values.forEach((name, all) -> json.put(name, all.size() == 1 ? all.get(0) : all));
        return json;
    }
}
