package org.wirebook.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;

/** Fixed documents in several media types. */
final class Formats {

    static final Action JSON = document("application/json", "sample.json");
    static final Action JSON_LINES = document("application/jsonl", "sample.jsonl");
    static final Action XML = document("application/xml", "sample.xml");
    static final Action HTML = document("text/html;charset=utf-8", "sample.html");
    static final Action UTF8 = document("text/plain;charset=utf-8", "utf8.txt");
    static final Action ROBOTS = document("text/plain;charset=utf-8", "robots.txt");

    /** A form for {@code /post}. It needs no script, and the sandbox lets it be sent, to this site alone. */
    static final Action FORM = sendable(document("text/html;charset=utf-8", "form.html"));

    /** What {@code robots.txt} asks robots to leave alone. */
    static final Action DENY = exchange -> {
        throw HttpProblem.forbidden("robots.txt asks robots to stay away from here. Nobody else gets in either.");
    };

    private Formats() {}

    private static Action document(String contentType, String resource) {
        var document = new Document(contentType, "no-cache", Map.of("Vary", CrossOrigin.VARY), read(resource));
        return exchange -> document.answer(exchange.request(), exchange.response());
    }

    private static Action sendable(Action form) {
        return exchange -> {
            exchange.set("Content-Security-Policy", "sandbox allow-forms; form-action 'self'");
            form.answer(exchange);
        };
    }

    /** A file of this package, whole. */
    static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Formats.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
