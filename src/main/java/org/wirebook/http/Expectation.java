package org.wirebook.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.wirebook.web.HttpProblem;

/**
 * {@code /expect}: reads content that the client may have held back with {@code Expect: 100-continue} (RFC 9110
 * §10.1.1). The container sends 100 when the content is asked for, so a refusal comes instead of it.
 */
final class Expectation {

    private static final String CONTINUE = "100-continue";

    private Expectation() {}

    static void answer(Exchange exchange) throws IOException {
        Optional<String> expected = exchange.field("Expect");
        if (expected.filter(value -> !value.equalsIgnoreCase(CONTINUE)).isPresent()) {
            throw HttpProblem.of(417, "The only expectation that HTTP knows is " + CONTINUE + ".");
        }
        Optional<String> refusal = exchange.query().first("refuse");
        if (refusal.isPresent()) {
            String status = refusal.get().isEmpty() ? "413" : refusal.get();
            throw HttpProblem.of(
                    Numbers.whole(status, "refuse", 400, 499),
                    "Refused before the content was asked for: a client that expected 100 need not send it.");
        }
        Content content = Content.read(exchange.request(), Content.MOST_BYTES);
        var json = new LinkedHashMap<String, Object>();
        json.put("expect", expected.orElse(""));
        json.put("octets", content.octets().length);
        exchange.sendEcho(json);
    }
}
