package org.wirebook.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;
import tools.jackson.databind.JsonNode;

/**
 * The way to a value inside a JSON document (RFC 6901).
 *
 * @param tokens names of members and indexes of elements, from the root; empty for the whole document
 */
record JsonPointer(List<String> tokens) {

    // RFC 6901 §4: digits without a leading zero
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    JsonPointer {
        tokens = List.copyOf(tokens);
    }

    /** @throws HttpProblem 400 if the text is no pointer */
    static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return new JsonPointer(List.of());
        }
        if (!text.startsWith("/") || BAD_ESCAPE.matcher(text).find()) {
            throw HttpProblem.badRequest(
                    "A JSON Pointer begins with / and escapes ~ as ~0, / as ~1 (RFC 6901 §3): /a/0 for example.");
        }
        var tokens = new ArrayList<String>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~")); // in this order: "~01" is "~1"
        }
        return new JsonPointer(tokens);
    }

    boolean isRoot() {
        return tokens.isEmpty();
    }

    /** Whether the other leads to something inside of what this one leads to. */
    boolean contains(JsonPointer other) {
        return other.tokens.size() > tokens.size()
                && other.tokens.subList(0, tokens.size()).equals(tokens);
    }

    /** The way to what holds the value: all tokens but the last. */
    JsonPointer parent() {
        return new JsonPointer(tokens.subList(0, tokens.size() - 1));
    }

    /** The name or index in the {@link #parent}. */
    String last() {
        return tokens.get(tokens.size() - 1);
    }

    /** What it leads to; empty if there is no such place in the document. */
    Optional<JsonNode> in(JsonNode document) {
        JsonNode at = document;
        for (String token : tokens) {
            OptionalInt index = index(token);
            JsonNode next =
                    at.isObject() ? at.get(token) : at.isArray() && index.isPresent() ? at.get(index.getAsInt()) : null;
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /** A token as an index of an array; empty if it is none. */
    static OptionalInt index(String token) {
        return INDEX.matcher(token).matches() ? OptionalInt.of(Integer.parseInt(token)) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        tokens.forEach(token -> text.append('/').append(token.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
