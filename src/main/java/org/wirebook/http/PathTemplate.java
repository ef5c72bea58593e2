package org.wirebook.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern of paths: literal segments, <code>{name}</code> for one segment that is not empty, and at the end <code>
 * {name...}</code> for one or more.
 *
 * @param segments what stands between the slashes
 */
record PathTemplate(List<String> segments) {

    PathTemplate {
        segments = List.copyOf(segments);
    }

    /** @param text begins with {@code /} */
    static PathTemplate parse(String text) {
        return new PathTemplate(segmentsOf(text));
    }

    /** What stands between the slashes of a path that begins with one. */
    static List<String> segmentsOf(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** The values of the variables by name; empty if the path is another. */
    Optional<Map<String, String>> match(List<String> path) {
        var variables = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (i >= path.size()) {
                return Optional.empty();
            }
            if (segment.endsWith("...}")) {
                variables.put(
                        segment.substring(1, segment.length() - 4), String.join("/", path.subList(i, path.size())));
                return Optional.of(variables);
            }
            if (segment.startsWith("{") && !path.get(i).isEmpty()) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return path.size() == segments.size() ? Optional.of(variables) : Optional.empty();
    }

    /** Whether it has a variable of this name. */
    boolean hasVariable(String name) {
        return segments.contains("{" + name + "}") || segments.contains("{" + name + "...}");
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
