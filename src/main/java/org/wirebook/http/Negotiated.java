package org.wirebook.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Preference;

/** {@code /conneg}: one resource with three representations (RFC 9110 §12.1). */
final class Negotiated {

    private static final String SENTENCE = "One resource, three representations: this one was chosen by Accept.";

    private static final Map<String, Representation> REPRESENTATIONS = representations();

    private Negotiated() {}

    private static Map<String, Representation> representations() {
        var all = new LinkedHashMap<String, Representation>(); // the server's favourite first
        all.put("application/json", representation("application/json", "{\n  \"text\" : \"" + SENTENCE + "\"\n}\n"));
        all.put(
                "text/html",
                representation(
                        "text/html;charset=utf-8",
                        "<!doctype html>\n<html lang=en>\n<title>Negotiated</title>\n<p>" + SENTENCE
                                + "</p>\n</html>\n"));
        all.put("text/plain", representation("text/plain;charset=utf-8", SENTENCE + "\n"));
        return all;
    }

    private static Representation representation(String contentType, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Representation(contentType, content, EntityTag.of(content), Validators.MODIFIED, "no-cache");
    }

    static void answer(Exchange exchange) throws IOException {
        String type = Preference.mediaType(exchange.field("Accept"), List.copyOf(REPRESENTATIONS.keySet()))
                .orElseThrow(() -> HttpProblem.of(
                                406, "Accept one of " + String.join(", ", REPRESENTATIONS.keySet()) + ".")
                        .with("Vary", "Accept"));
        exchange.vary("Accept"); // RFC 9110 §12.5.5: on every answer, the 304 included
        Representation chosen = REPRESENTATIONS.get(type);
        if (chosen != null) {
            chosen.answer(exchange);
        }
    }
}
