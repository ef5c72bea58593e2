package org.wirebook.http;

import java.io.IOException;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/** {@code /unstable?failure_rate=0.5}: fails now and then, for clients that try again. */
final class Unstable {

    private static final Pattern RATE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");

    private final RandomGenerator random;

    Unstable(RandomGenerator random) {
        this.random = random;
    }

    void answer(Exchange exchange) throws IOException {
        String rate = exchange.query().first("failure_rate").orElse("0.5");
        if (!RATE.matcher(rate).matches()) {
            throw HttpProblem.badRequest("failure_rate must be a number from 0 to 1, such as 0.25.");
        }
        if (random.nextDouble() < Double.parseDouble(rate)) {
            // RFC 9110 §15.6.4: the one code that invites another try
            throw HttpProblem.of(503, "This time it failed. Try again.").with("Retry-After", "1");
        }
        exchange.sendEcho(Map.of("failed", false));
    }
}
