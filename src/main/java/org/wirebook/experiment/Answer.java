package org.wirebook.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.wirebook.experiment.JsonPath.UndefinedParentException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The final response of a step, as assertions and {@code {{stepResponse…}}} see it: JavaScript values, a missing node
 * for {@code undefined}.
 */
final class Answer {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

    private final WireResponse response;
    private final long millis;
    private final String body;
    private final JsonNode parsedBody;

    /** @param millis from the first octet sent to the last one received, redirects included */
    Answer(WireResponse response, long millis) {
        this.response = response;
        this.millis = millis;
        Octets content = ContentCoding.decode(response).orElseGet(response::content);
        this.body = new String(content.array(), StandardCharsets.UTF_8);
        this.parsedBody = isJson() ? parse(body) : VALUES.missingNode();
    }

    WireResponse response() {
        return response;
    }

    JsonNode status() {
        return VALUES.numberNode(response.status());
    }

    JsonNode duration() {
        return VALUES.numberNode(millis);
    }

    /** Empty text if there is no content. */
    JsonNode body() {
        return VALUES.stringNode(body);
    }

    /** What {@code response.parsedBody} and the path after it stand for. */
    JsonNode parsedBody(JsonPath path) throws UndefinedParentException {
        return path.in(parsedBody);
    }

    boolean hasParsedBody() {
        return !parsedBody.isMissingNode();
    }

    /** RFC 9110 §5.3: several lines count as one list. {@code Set-Cookie} must not, and is an array as in Node.js. */
    JsonNode field(String name) {
        List<String> values = Fields.values(response.fields(), name);
        if (name.equalsIgnoreCase("Set-Cookie") && !values.isEmpty()) {
            return VALUES.arrayNode()
                    .addAll(values.stream().map(VALUES::stringNode).toList());
        }
        return values.isEmpty() ? VALUES.missingNode() : VALUES.stringNode(String.join(", ", values));
    }

    private boolean isJson() {
        String type = String.join("", Fields.values(response.fields(), "Content-Type"));
        String essence = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return !body.isEmpty()
                && (essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json"));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return VALUES.missingNode();
        }
    }
}
