package org.wirebook.http;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.wirebook.web.HttpProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code application/json-patch+json}: operations on a JSON document, all of them or none (RFC 6902).
 *
 * <p>Problems as RFC 5789 §2.2 sorts them: 400 for what is no patch, 409 for one that does not fit this document, 422
 * for one that fits none, or would make it too large.
 */
final class JsonPatch {

    static final String TYPE = "application/json-patch+json";

    private static final int MOST_OPERATIONS = 100;

    /** More than fits into a document that may be stored; "copy" could double it with each operation. */
    private static final int MOST_VALUES = 2_500;

    private JsonNode document;

    private JsonPatch(JsonNode document) {
        this.document = document;
    }

    /**
     * The document with the patch applied. Neither of the two changes.
     *
     * @throws HttpProblem 400, 409 or 422
     */
    static JsonNode apply(JsonNode patch, JsonNode document) {
        if (!(patch instanceof ArrayNode operations)) {
            throw HttpProblem.badRequest("A JSON Patch is an array of operations (RFC 6902 §3).");
        }
        if (operations.size() > MOST_OPERATIONS) {
            throw HttpProblem.of(422, "Send at most " + MOST_OPERATIONS + " operations at once.");
        }
        var target = new JsonPatch(document.deepCopy());
        for (JsonNode operation : operations) {
            target.perform(operation);
        }
        return target.document;
    }

    private void perform(JsonNode operation) {
        JsonPointer path = JsonPointer.parse(text(operation, "path"));
        switch (text(operation, "op")) {
            case "add" -> add(path, value(operation).deepCopy());
            case "remove" -> remove(path);
            case "replace" -> replace(path, value(operation).deepCopy());
            case "move" -> move(from(operation), path);
            case "copy" -> add(path, existing(from(operation)).deepCopy());
            case "test" -> test(path, value(operation));
            default -> throw HttpProblem.badRequest("The operations are add, remove, replace, move, copy and test.");
        }
    }

    private static JsonPointer from(JsonNode operation) {
        return JsonPointer.parse(text(operation, "from"));
    }

    private static String text(JsonNode operation, String member) {
        JsonNode text = operation.get(member);
        if (text == null || !text.isString()) {
            throw HttpProblem.badRequest("An operation lacks its \"" + member + "\" (RFC 6902 §4).");
        }
        return text.asString();
    }

    private static JsonNode value(JsonNode operation) {
        JsonNode value = operation.get("value");
        if (value == null) {
            throw HttpProblem.badRequest("An operation lacks its \"value\" (RFC 6902 §4).");
        }
        return value;
    }

    /** RFC 6902 §4.1. */
    private void add(JsonPointer path, JsonNode value) {
        if (count(document) + count(value) > MOST_VALUES) {
            throw HttpProblem.of(422, "The document would become too large.");
        }
        if (path.isRoot()) {
            document = value;
            return;
        }
        JsonNode parent = existing(path.parent());
        if (parent instanceof ObjectNode object) {
            object.set(path.last(), value);
        } else if (parent instanceof ArrayNode array) {
            array.insert(position(path, array), value);
        } else {
            throw missing(path);
        }
    }

    /** RFC 6902 §4.1: "-" stands for the place after the last element, which is also the last index to insert at. */
    private static int position(JsonPointer path, ArrayNode array) {
        OptionalInt index = path.last().equals("-") ? OptionalInt.of(array.size()) : JsonPointer.index(path.last());
        if (index.isEmpty() || index.getAsInt() > array.size()) {
            throw missing(path);
        }
        return index.getAsInt();
    }

    /** RFC 6902 §4.2. */
    private void remove(JsonPointer path) {
        existing(path);
        if (path.isRoot()) {
            throw HttpProblem.of(422, "A patch cannot remove the whole document: DELETE does.");
        }
        JsonNode parent = existing(path.parent());
        if (parent instanceof ObjectNode object) {
            object.remove(path.last());
        } else if (parent instanceof ArrayNode array) {
            array.remove(JsonPointer.index(path.last()).orElseThrow());
        }
    }

    /** RFC 6902 §4.3: as a remove, followed at once by an add. */
    private void replace(JsonPointer path, JsonNode value) {
        if (!path.isRoot()) {
            remove(path);
        }
        add(path, value);
    }

    /** RFC 6902 §4.4. */
    private void move(JsonPointer from, JsonPointer path) {
        if (from.contains(path)) {
            throw HttpProblem.of(422, "A value cannot be moved into itself.");
        }
        JsonNode value = existing(from);
        if (!from.equals(path)) {
            remove(from);
            add(path, value);
        }
    }

    /** RFC 6902 §4.6. */
    private void test(JsonPointer path, JsonNode value) {
        if (!isEqual(existing(path), value)) {
            throw HttpProblem.of(409, "The test fails: " + quoted(path) + " has another value.");
        }
    }

    /** RFC 6902 §4.6: numbers by value, arrays in their order, members of objects in any. */
    private static boolean isEqual(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.size() != other.size() || one.getNodeType() != other.getNodeType()) {
            return false;
        }
        if (one instanceof ObjectNode members) {
            return members.properties().stream().allMatch(member -> {
                JsonNode same = other.get(member.getKey());
                return same != null && isEqual(member.getValue(), same);
            });
        }
        if (one instanceof ArrayNode elements) {
            return IntStream.range(0, elements.size()).allMatch(i -> isEqual(elements.get(i), other.get(i)));
        }
        return one.equals(other);
    }

    private JsonNode existing(JsonPointer path) {
        return path.in(document).orElseThrow(() -> missing(path));
    }

    private static HttpProblem missing(JsonPointer path) {
        return HttpProblem.of(409, "The document has no place " + quoted(path) + ".");
    }

    private static String quoted(JsonPointer path) {
        String text = path.toString();
        return "\"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "\"";
    }

    private static int count(JsonNode value) {
        int count = 1;
        for (JsonNode child : value) {
            count += count(child);
        }
        return count;
    }
}
