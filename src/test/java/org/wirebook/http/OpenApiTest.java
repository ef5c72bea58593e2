package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.http.Answers.field;
import static org.wirebook.http.Answers.json;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** OpenAPI Specification 3.1. */
class OpenApiTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> TYPES = Set.of("integer", "number", "string", "boolean", "array");

    private static JsonNode description() {
        return json(SITE.get("/http/openapi.json"));
    }

    private static List<Map.Entry<String, JsonNode>> operations() {
        return description().get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> Map.entry(path.getKey(), operation.getValue())))
                .toList();
    }

    // §4.8.1, §4.8.2
    @Test
    void itIsADescriptionOfVersion31() {
        HttpResponse<String> response = SITE.get("/http/openapi.json");
        JsonNode description = json(response);

        assertThat(field(response, "Content-Type")).isEqualTo("application/json");
        assertThat(description.get("openapi").asString()).startsWith("3.1.");
        assertThat(description.at("/info/title").asString()).isNotEmpty();
        assertThat(description.at("/info/version").asString()).isNotEmpty();
        // the same from every node and after every start, or its entity tag would differ
        assertThat(description.propertyNames())
                .containsExactly("openapi", "info", "servers", "tags", "paths", "components");
        assertThat(description.get("info").propertyNames())
                .containsExactly("title", "version", "summary", "description");
        // relative to the address of the description
        assertThat(SITE.uri("/http/openapi.json")
                        .resolve(description.at("/servers/0/url").asString())
                        .getPath())
                .isEqualTo("/http");
    }

    // §4.8.8, §4.8.9
    @Test
    void itHasEveryPathOfTheTableWithItsMethods() {
        for (Endpoint endpoint : DemoServletTest.endpoints()) {
            if (!endpoint.path().toString().equals("/openapi.json")) {
                JsonNode item = description()
                        .get("paths")
                        .get(endpoint.path().toString().replace("...", ""));

                assertThat(item).as(endpoint.path().toString()).isNotNull();
                assertThat(METHODS).containsAll(item.propertyNames());
                assertThat(endpoint.methods().stream()
                                .filter(method -> !method.equals("OPTIONS") && !method.equals("QUERY"))
                                .map(method -> method.toLowerCase(Locale.ROOT)))
                        .containsExactlyInAnyOrderElementsOf(item.propertyNames());
            }
        }
    }

    // §4.8.10: unique among all operations, and responses are required
    @Test
    void everyOperationHasAnIdOfItsOwnAndResponses() {
        var ids = new HashSet<String>();
        for (Map.Entry<String, JsonNode> operation : operations()) {
            assertThat(ids.add(operation.getValue().get("operationId").asString()))
                    .as(operation.getKey())
                    .isTrue();
            assertThat(operation.getValue().at("/responses/default/description").asString())
                    .isNotEmpty();
            assertThat(operation.getValue().get("summary").asString()).isNotEmpty();
        }
    }

    // §4.8.12: each variable of the path is a required parameter, and each name stands once
    @Test
    void everyVariableOfAPathIsARequiredParameter() {
        var variable = Pattern.compile("\\{([^}]+)}");
        for (Map.Entry<String, JsonNode> operation : operations()) {
            var inPath = new HashSet<String>();
            var all = new HashSet<String>();
            JsonNode parameters = operation.getValue().path("parameters");
            for (JsonNode parameter : parameters) {
                assertThat(all.add(parameter.get("name").asString())).isTrue();
                assertThat(TYPES).contains(parameter.at("/schema/type").asString());
                assertThat(parameter.get("description").asString()).isNotEmpty();
                if (parameter.get("in").asString().equals("path")) {
                    assertThat(parameter.get("required").asBoolean()).isTrue();
                    inPath.add(parameter.get("name").asString());
                }
            }
            assertThat(variable.matcher(operation.getKey()).results().map(found -> found.group(1)))
                    .containsExactlyInAnyOrderElementsOf(inPath);
        }
    }

    // §4.8.23: every reference leads somewhere
    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode description = description();
        for (JsonNode reference : description.findValues("$ref")) {
            assertThat(description.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
    }

    // §4.8.13
    @Test
    void itSaysWhatTypesOfContentAreTaken() {
        JsonNode doc = description().get("paths").get("/doc/{name}");

        assertThat(doc.at("/put/requestBody/content").propertyNames()).containsExactly("application/json");
        assertThat(doc.at("/patch/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("application/merge-patch+json", "application/json-patch+json");
        assertThat(doc.get("get").has("requestBody")).isFalse();
    }
}
