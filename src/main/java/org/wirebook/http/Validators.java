package org.wirebook.http;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;

/** Resources with validators and freshness, for caches and conditional requests (RFC 9110 §13, RFC 9111). */
final class Validators {

    static final int LONGEST_TAG = 100;
    static final int MOST_SECONDS = 31_536_000; // a year

    /** What these endpoints answer with follows from the address alone, and never changes. */
    static final Instant MODIFIED = Instant.parse("2026-01-01T00:00:00Z");

    private Validators() {}

    /** {@code /etag/v1}: content whose entity tag the reader chose; weak with {@code ?weak=true}. */
    static void etag(Exchange exchange) throws IOException {
        String opaque = exchange.variable("tag");
        // RFC 9110 §8.8.3: etagc; octets above 0x7F are left out, since clients disagree on them
        if (opaque.length() > LONGEST_TAG || !opaque.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '"')) {
            throw HttpProblem.badRequest("A tag has 1 to " + LONGEST_TAG
                    + " visible ASCII characters, quotes excluded: /http/etag/v1 answers ETag: \"v1\".");
        }
        boolean weak = exchange.query().first("weak").filter("true"::equals).isPresent();
        var tag = new EntityTag(opaque, weak);
        json(Map.of("etag", tag.toString()), tag, "no-cache").answer(exchange);
    }

    /** {@code /cache}: may be stored, must be validated each time. */
    static void cache(Exchange exchange) throws IOException {
        cached("no-cache").answer(exchange);
    }

    /** {@code /cache/60}: fresh for as long as the reader wants. */
    static void cacheFor(Exchange exchange) throws IOException {
        cached("public, max-age=" + exchange.number("seconds", 0, MOST_SECONDS)).answer(exchange);
    }

    private static Representation cached(String cacheControl) {
        return json(Map.of("cache-control", cacheControl), EntityTag.of(cacheControl), cacheControl);
    }

    private static Representation json(Map<String, String> content, EntityTag tag, String cacheControl) {
        return new Representation("application/json", Json.write(content), tag, MODIFIED, cacheControl);
    }

    /** {@code /range/1024}: the alphabet over and over, whole or in parts. */
    static void range(Exchange exchange) throws IOException {
        int length = exchange.number("n", 1, Octets.MOST);
        var tag = EntityTag.strong("range-" + length);
        new Representation(
                        "application/octet-stream", Octets.repeated(Octets.ALPHABET, length), tag, MODIFIED, "no-cache")
                .answer(exchange);
    }
}
