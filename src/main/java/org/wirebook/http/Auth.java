package org.wirebook.http;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/** Endpoints that want credentials (RFC 9110 §11), with names and passwords that stand in the address. */
final class Auth {

    /** A challenge (RFC 7617 §2). */
    static final String BASIC = "Basic realm=\"wirebook\"";

    private static final String BEARER = "Bearer realm=\"wirebook\"";

    // RFC 9110 §11.4: credentials = auth-scheme 1*SP token68; the scheme is case-insensitive
    private static final Pattern CREDENTIALS = Pattern.compile("([^ ]+) +([A-Za-z0-9._~+/-]+=*) *");

    private record Known(boolean authenticated, String user) {}

    private record Bearing(boolean authenticated, String token) {}

    private Auth() {}

    /** {@code /basic-auth/ada/lovelace}: 401 with a challenge unless they match. */
    static void basic(Exchange exchange) throws IOException {
        answer(
                exchange,
                HttpProblem.of(401, "Send the user name and the password that stand in the address.")
                        .with("WWW-Authenticate", BASIC));
    }

    /** {@code /hidden-basic-auth/ada/lovelace}: 404 unless they match (RFC 9110 §15.5.4). */
    static void hidden(Exchange exchange) throws IOException {
        answer(exchange, HttpProblem.notFound("There is nothing here for you."));
    }

    private static void answer(Exchange exchange, HttpProblem otherwise) throws IOException {
        String user = exchange.variable("user");
        if (user.contains(":")) {
            // RFC 7617 §2: a user-id with a colon cannot be told from one without
            throw HttpProblem.badRequest("A user name of Basic authentication cannot contain a colon.");
        }
        String expected = user + ":" + exchange.variable("password");
        if (!userAndPassword(exchange).equals(Optional.of(expected))) {
            throw otherwise;
        }
        exchange.sendEcho(new Known(true, user));
    }

    private static Optional<String> userAndPassword(Exchange exchange) {
        return credentials(exchange, "Basic").flatMap(token -> {
            try {
                return new Content(Base64.getDecoder().decode(token)).utf8();
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // token68 allows more than base64 does
            }
        });
    }

    /** {@code /bearer}: takes any token, and shows it (RFC 6750 §2.1). */
    static void bearer(Exchange exchange) throws IOException {
        String token = credentials(exchange, "Bearer")
                .orElseThrow(() -> HttpProblem.of(401, "Send any token: Authorization: Bearer abc.")
                        .with("WWW-Authenticate", BEARER));
        exchange.sendEcho(new Bearing(true, token));
    }

    private static Optional<String> credentials(Exchange exchange, String scheme) {
        return exchange.field("Authorization")
                .map(CREDENTIALS::matcher)
                .filter(Matcher::matches)
                .filter(credentials -> credentials.group(1).equalsIgnoreCase(scheme))
                .map(credentials -> credentials.group(2));
    }
}
