package org.wirebook.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/** Endpoints that answer with what they were asked. */
final class Echo {

    private Echo() {}

    /** {@code /get}: the request without content. */
    static void get(Exchange exchange) throws IOException {
        exchange.sendEcho(withoutContent(exchange));
    }

    /** {@code /post}, {@code /put}, {@code /patch}, {@code /delete}: the request with its content. */
    static void content(Exchange exchange) throws IOException {
        var json = withoutContent(exchange);
        json.putAll(contentOf(exchange, Content.MOST_BYTES));
        exchange.sendEcho(json);
    }

    /** {@code /anything}: all there is to say of the request. */
    static void anything(Exchange exchange) throws IOException {
        if (exchange.request().getMethod().equals("QUERY") && exchange.request().getContentType() == null) {
            throw HttpProblem.badRequest("The content of a QUERY is the question: say in Content-Type what it is.");
        }
        exchange.sendEcho(whole(exchange, Content.MOST_BYTES));
    }

    static void headers(Exchange exchange) throws IOException {
        exchange.sendEcho(Map.of("headers", fields(exchange.request())));
    }

    static void ip(Exchange exchange) throws IOException {
        exchange.sendEcho(Map.of("origin", peer(exchange.request())));
    }

    static void userAgent(Exchange exchange) throws IOException {
        exchange.sendEcho(Map.of("user-agent", exchange.field("User-Agent").orElse("")));
    }

    static void uuid(Exchange exchange) throws IOException {
        exchange.sendEcho(Map.of("uuid", UUID.randomUUID().toString()));
    }

    /** Everything of the request, content included, in the order a reader looks for it. */
    static Map<String, Object> whole(Exchange exchange, int mostBytes) throws IOException {
        HttpServletRequest request = exchange.request();
        var json = new LinkedHashMap<String, Object>();
        json.put("method", request.getMethod());
        json.put("target", Requests.target(request));
        json.put("protocol", protocol(request));
        json.putAll(withoutContent(exchange));
        json.putAll(contentOf(exchange, mostBytes));
        return json;
    }

    /** Arguments, fields, peer and address of the request. */
    static Map<String, Object> withoutContent(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        var json = new LinkedHashMap<String, Object>();
        json.put("args", exchange.query().json());
        json.put("headers", fields(request));
        json.put("origin", peer(request));
        json.put("url", exchange.origin() + Requests.target(request));
        return json;
    }

    private static Map<String, Object> contentOf(Exchange exchange, int mostBytes) throws IOException {
        HttpServletRequest request = exchange.request();
        Content content = Content.read(request, mostBytes);
        return switch (Requests.contentType(request)) {
            case "application/x-www-form-urlencoded" -> {
                String text = content.utf8().orElseThrow(() -> HttpProblem.badRequest("A form is sent as UTF-8."));
                yield content("", Arguments.parse(text, "form").json(), Map.of(), Optional.empty());
            }
            case "multipart/form-data" -> {
                var parts = Multipart.parse(request.getContentType(), content.octets());
                yield content("", parts.form().json(), parts.files().json(), Optional.empty());
            }
            default -> content(content.text(), Map.of(), Map.of(), content.json());
        };
    }

    private static Map<String, Object> content(
            String data, Map<String, Object> form, Map<String, Object> files, Optional<Object> value) {
        var json = new LinkedHashMap<String, Object>();
        json.put("data", data);
        json.put("form", form);
        json.put("files", files);
        json.put("json", value.orElse(null));
        return json;
    }

    /** The fields by name, lines of the same name joined. */
    private static Map<String, String> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        for (String name : Collections.list(request.getHeaderNames())) {
            // RFC 9113 §8.2.3: cookie lines are one cookie-string, whose separator is the semicolon
            String separator = name.equalsIgnoreCase("Cookie") ? "; " : ", ";
            fields.put(FieldNames.spelled(name), String.join(separator, Requests.fieldLines(request, name)));
        }
        return fields;
    }

    private static String peer(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /** The version as its standard spells it: RFC 9113 and 9114 have no minor version. */
    static String protocol(HttpServletRequest request) {
        return switch (request.getProtocol()) {
            case "HTTP/2.0" -> "HTTP/2";
            case "HTTP/3.0" -> "HTTP/3";
            default -> request.getProtocol();
        };
    }
}
