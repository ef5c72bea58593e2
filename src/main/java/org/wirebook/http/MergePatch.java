package org.wirebook.http;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code application/merge-patch+json}: what is in the patch replaces, what is null there goes away (RFC 7396 §2). */
final class MergePatch {

    static final String TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The document with the patch applied. Neither of the two changes. */
    static JsonNode apply(JsonNode patch, JsonNode document) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result =
                document instanceof ObjectNode members ? members.deepCopy() : new ObjectNode(JsonNodeFactory.instance);
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                result.remove(name);
            } else {
                JsonNode before = result.has(name) ? result.get(name) : JsonNodeFactory.instance.missingNode();
                result.set(name, apply(change.getValue(), before));
            }
        }
        return result;
    }
}
