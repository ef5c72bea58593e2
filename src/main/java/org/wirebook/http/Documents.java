package org.wirebook.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirebook.http.PrivateDocuments.Stored;
import org.wirebook.web.Conditional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Requests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code /doc/{name}}: a JSON document that keeps its state, for one visitor and a short while. Shows idempotence, and
 * how conditions prevent lost updates (RFC 9110 §13.1.1).
 */
final class Documents {

    static final int LONGEST_NAME = 64;
    static final String TYPE = "application/json";

    private static final String COOKIE = "wirebook-doc";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1," + LONGEST_NAME + "}");

    private final PrivateDocuments documents;

    Documents(PrivateDocuments documents) {
        this.documents = documents;
    }

    void answer(Exchange exchange) throws IOException {
        String name = exchange.variable("name");
        if (!NAME.matcher(name).matches()) {
            throw HttpProblem.badRequest(
                    "A document's name has 1 to " + LONGEST_NAME + " letters, digits and any of . _ ~ - only.");
        }
        switch (exchange.request().getMethod()) {
            case "PUT" -> put(exchange, name);
            case "PATCH" -> patch(exchange, name);
            case "DELETE" -> delete(exchange, name);
            default -> read(exchange, name);
        }
    }

    private void read(Exchange exchange, String name) throws IOException {
        Stored stored = visitor(exchange)
                .flatMap(visitor -> documents.find(visitor, name))
                .orElseThrow(Documents::missing);
        new Representation(TYPE, stored.content().octets(), stored.tag(), "private, no-cache").answer(exchange);
    }

    /** RFC 9110 §9.3.4. */
    private void put(Exchange exchange, String name) throws IOException {
        requireWhole(exchange);
        requireType(exchange, "Accept", TYPE);
        Content content = Content.read(exchange.request(), PrivateDocuments.MOST_BYTES);
        parse(content);
        String visitor = visitor(exchange).orElseGet(documents::newVisitor);
        var created = new boolean[1];
        Stored stored = documents
                .change(visitor, name, current -> {
                    require(exchange, current);
                    created[0] = current.isEmpty();
                    return Optional.of(Stored.of(content.octets()));
                })
                .orElseThrow();
        remember(exchange, visitor);
        exchange.set("ETag", stored.tag().toString()); // the content is kept octet for octet, so it may have one
        if (created[0]) {
            exchange.response().setStatus(201);
            exchange.set("Location", exchange.link("/doc/" + name));
            exchange.response().setContentLength(0);
        } else {
            exchange.response().setStatus(204);
        }
    }

    /** RFC 9110 §14.5: a part must not be taken for the whole; §8.4: nor coded content for what it codes. */
    private static void requireWhole(Exchange exchange) {
        if (exchange.field("Content-Range").isPresent()) {
            throw HttpProblem.badRequest("A document is put whole, without Content-Range.");
        }
        if (exchange.field("Content-Encoding").isPresent()) {
            throw HttpProblem.of(415, "Send the content without a coding.").with("Accept-Encoding", "identity");
        }
    }

    /** RFC 5789 §2. */
    private void patch(Exchange exchange, String name) throws IOException {
        requireWhole(exchange);
        String type = requireType(exchange, "Accept-Patch", MergePatch.TYPE, JsonPatch.TYPE);
        String visitor = visitor(exchange).orElseThrow(Documents::missing);
        Content content = Content.read(exchange.request(), PrivateDocuments.MOST_BYTES);
        Stored stored = documents
                .change(visitor, name, current -> {
                    JsonNode before =
                            parse(current.orElseThrow(Documents::missing).content());
                    require(exchange, current);
                    JsonNode patch = parse(content);
                    return Optional.of(written(
                            type.equals(MergePatch.TYPE)
                                    ? MergePatch.apply(patch, before)
                                    : JsonPatch.apply(patch, before)));
                })
                .orElseThrow();
        remember(exchange, visitor);
        exchange.set("ETag", stored.tag().toString());
        exchange.set("Content-Location", exchange.link("/doc/" + name)); // RFC 9110 §8.7: this is how it looks now
        exchange.set("Cache-Control", "no-store");
        exchange.send(TYPE, stored.content().octets());
    }

    /** RFC 9110 §9.3.5. */
    private void delete(Exchange exchange, String name) {
        String visitor = visitor(exchange).orElseThrow(Documents::missing);
        documents.change(visitor, name, current -> {
            if (current.isEmpty()) {
                throw missing(); // RFC 9110 §13.2.1: what would fail anyway fails before the conditions are looked at
            }
            require(exchange, current);
            return Optional.empty();
        });
        exchange.response().setStatus(204);
    }

    private static HttpProblem missing() {
        return HttpProblem.notFound(
                "You have no document of this name. PUT makes one, and sends a cookie by which it is"
                        + " found again for " + PrivateDocuments.LIFETIME.toMinutes() + " minutes.");
    }

    /** RFC 9110 §13.2.2, and RFC 6585 §3 for who wants to be sure. */
    private static void require(Exchange exchange, Optional<Stored> current) {
        boolean conditional = exchange.field("If-Match").isPresent()
                || exchange.field("If-None-Match").isPresent();
        if (exchange.query().first("require").isPresent() && !conditional) {
            throw HttpProblem.of(428, "Say in If-Match which version you change, or If-None-Match: * for a new one.");
        }
        var outcome = Conditional.evaluate(exchange.request(), current.map(Stored::tag), Optional.empty());
        if (outcome != Conditional.Outcome.PROCEED) {
            HttpProblem problem = HttpProblem.of(412, "The document is not what you think: read it again.");
            throw current.map(stored -> problem.with("ETag", stored.tag().toString()))
                    .orElse(problem);
        }
    }

    /** RFC 9110 §15.5.16: the answer says what would have been taken. */
    private static String requireType(Exchange exchange, String field, String... types) {
        String given = Requests.contentType(exchange.request());
        for (String type : types) {
            if (type.equals(given)) {
                return type;
            }
        }
        String accepted = String.join(", ", types);
        throw HttpProblem.of(415, "Send " + accepted + ", and say so in Content-Type.")
                .with(field, accepted);
    }

    private static JsonNode parse(Content content) {
        try {
            JsonNode json = Json.tree(content.octets());
            if (json.isMissingNode()) {
                throw HttpProblem.badRequest("The content is empty: JSON has at least one value.");
            }
            return json;
        } catch (JacksonException e) {
            throw HttpProblem.badRequest("The content is not JSON (RFC 8259), or nested too deeply.");
        }
    }

    private static Stored written(JsonNode document) {
        byte[] json;
        try {
            json = Json.line(document).getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            throw HttpProblem.of(422, "The document would be nested too deeply.");
        }
        if (json.length > PrivateDocuments.MOST_BYTES) {
            throw HttpProblem.of(422, "The document would have more than " + PrivateDocuments.MOST_BYTES + " octets.");
        }
        return Stored.of(json);
    }

    /** Who asks, if we know. */
    private Optional<String> visitor(Exchange exchange) {
        return Cookies.of(exchange).first(COOKIE).filter(documents::knows);
    }

    private static void remember(Exchange exchange, String visitor) {
        String secure = exchange.request().isSecure() ? "; Secure" : "";
        exchange.set(
                "Set-Cookie",
                COOKIE + "=" + visitor + "; Path=" + exchange.link("/doc") + "; Max-Age="
                        + PrivateDocuments.LIFETIME.toSeconds() + "; HttpOnly; SameSite=Lax" + secure);
    }
}
