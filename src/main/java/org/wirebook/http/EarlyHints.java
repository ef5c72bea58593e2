package org.wirebook.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.wirebook.web.InterimAnswers;

/**
 * {@code /early-hints?delay=1}: 103 with a {@code Link} at once (RFC 8297), and the answer later. Where the server in
 * front cannot send 103, the answer says so.
 */
final class EarlyHints {

    private final Later later;

    EarlyHints(Later later) {
        this.later = later;
    }

    void answer(Exchange exchange) throws IOException {
        Duration delay = Numbers.seconds(exchange.query().first("delay").orElse("0"), "delay", Slow.MOST_SECONDS);
        String link = "<" + exchange.link("/image/svg") + ">; rel=preload; as=image";
        boolean hinted = hint(exchange, link);
        exchange.set("Link", link); // RFC 8297 §2: a hint is no part of the final answer, which has to repeat it
        var content = Map.of("hinted", hinted);
        if (delay.isZero() || exchange.isHead()) {
            exchange.sendEcho(content);
        } else {
            later.answer(exchange, delay, () -> {
                exchange.sendEcho(content);
                return Optional.empty();
            });
        }
    }

    private static boolean hint(Exchange exchange, String link) throws IOException {
        Optional<InterimAnswers> answers = InterimAnswers.of(exchange.request());
        // RFC 9110 §15.2: a server MUST NOT send a 1xx response to an HTTP/1.0 client
        if (answers.isEmpty() || exchange.request().getProtocol().equals("HTTP/1.0")) {
            return false;
        }
        answers.get().earlyHints(exchange.request(), Map.of("Link", link));
        return true;
    }
}
