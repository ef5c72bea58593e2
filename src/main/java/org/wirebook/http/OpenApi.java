package org.wirebook.http;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wirebook.web.Document;
import org.wirebook.web.Json;
import org.wirebook.web.Once;

/** {@code /openapi.json}: the table as OpenAPI 3.1 describes interfaces. */
final class OpenApi {

    /** OpenAPI 3.1 §4.8.9.1 knows these of the methods here; {@code OPTIONS} goes without saying. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final String OTHERS =
            "Every path also answers OPTIONS, and QUERY (RFC 10008) wherever it answers all"
                    + " methods alike, which OpenAPI 3.1 cannot say.";

    private static final String PROBLEM = "Problem";

    private final EndpointTexts texts;

    private OpenApi(EndpointTexts texts) {
        this.texts = texts;
    }

    /** Answers with the description of these endpoints. */
    static Action of(List<Endpoint> endpoints) {
        var document = new Once<>(() -> new Document(
                "application/json", "no-cache", Map.of("Vary", CrossOrigin.VARY), Json.write(describe(endpoints))));
        return exchange -> document.get().answer(exchange.request(), exchange.response());
    }

    /** The description as a tree of maps and lists. */
    static Map<String, Object> describe(List<Endpoint> endpoints) {
        return new OpenApi(new EndpointTexts("en")).document(endpoints);
    }

    private Map<String, Object> document(List<Endpoint> endpoints) {
        var paths = new LinkedHashMap<String, Object>();
        for (Endpoint endpoint : endpoints) {
            paths.put(path(endpoint), item(endpoint));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Members.of(
                        entry("title", "Wirebook: the demo endpoints"),
                        entry("version", "1"),
                        entry("summary", "A correct HTTP server to test clients with."),
                        entry("description", OTHERS)));
        document.put("servers", List.of(Members.of(entry("url", "../http"))));
        document.put(
                "tags",
                Stream.of(Topic.values())
                        .map(topic -> Members.of(entry("name", tag(topic)), entry("description", texts.title(topic))))
                        .toList());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static String tag(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    /** A variable of several segments is one of one segment here: OpenAPI 3.1 §4.8.8.1 has no other. */
    private static String path(Endpoint endpoint) {
        return endpoint.path().toString().replace("...}", "}");
    }

    private Map<String, Object> item(Endpoint endpoint) {
        var item = new LinkedHashMap<String, Object>();
        for (String method : endpoint.methods()) {
            if (METHODS.contains(method)) {
                item.put(method.toLowerCase(Locale.ROOT), operation(endpoint, method));
            }
        }
        return item;
    }

    private Map<String, Object> operation(Endpoint endpoint, String method) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", operationId(endpoint, method));
        operation.put("summary", texts.summary(endpoint));
        operation.put("tags", List.of(tag(endpoint.topic())));
        if (!endpoint.parameters().isEmpty()) {
            operation.put(
                    "parameters",
                    endpoint.parameters().stream()
                            .map(parameter -> parameter(endpoint, parameter))
                            .toList());
        }
        if (endpoint.reading().mostBytes() > 0 && !method.equals("GET") && !method.equals("HEAD")) {
            operation.put("requestBody", requestBody(endpoint.reading(), method));
        }
        operation.put(
                "responses",
                Members.of(
                        entry("default", Members.of(entry("description", "What the summary says."))),
                        entry("4XX", Members.of(entry("$ref", "#/components/responses/" + PROBLEM)))));
        return operation;
    }

    private static String operationId(Endpoint endpoint, String method) {
        return Stream.concat(Stream.of(method.toLowerCase(Locale.ROOT)), endpoint.path().segments().stream())
                .map(segment -> segment.replaceAll("[{}.]", ""))
                .collect(joining("_"));
    }

    private Map<String, Object> parameter(Endpoint endpoint, Parameter parameter) {
        boolean inPath = endpoint.path().hasVariable(parameter.name());
        var json = new LinkedHashMap<String, Object>();
        json.put("name", parameter.name());
        json.put("in", inPath ? "path" : "query");
        json.put("required", inPath || parameter.required());
        json.put("description", texts.meaning(endpoint, parameter));
        json.put("schema", parameter.schema());
        return json;
    }

    private static Map<String, Object> requestBody(Reading reading, String method) {
        var content = new LinkedHashMap<String, Object>();
        for (String type : reading.types().getOrDefault(method, List.of("*/*"))) {
            content.put(type, Map.of());
        }
        return Members.of(entry("description", "Up to " + reading.mostBytes() + " octets."), entry("content", content));
    }

    private static Map<String, Object> components() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("title", Members.of(entry("type", "string")));
        properties.put("status", Members.of(entry("type", "integer"), entry("minimum", 400), entry("maximum", 599)));
        properties.put("detail", Members.of(entry("type", "string")));
        var schema = Members.of(
                entry("type", "object"),
                entry("properties", properties),
                entry("required", List.copyOf(properties.keySet())));
        var problem = Members.of(
                entry("description", "The request cannot be served, and why (RFC 9457)."),
                entry(
                        "content",
                        Members.of(entry(
                                "application/problem+json",
                                Members.of(entry(
                                        "schema", Members.of(entry("$ref", "#/components/schemas/" + PROBLEM))))))));
        return Members.of(
                entry("schemas", Members.of(entry(PROBLEM, schema))),
                entry("responses", Members.of(entry(PROBLEM, problem))));
    }
}
