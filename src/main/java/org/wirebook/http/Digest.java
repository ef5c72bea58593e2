package org.wirebook.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/**
 * {@code /digest-auth/auth/ada/lovelace/SHA-256}: the password proves itself without being sent (RFC 7616). Nonces are
 * checked: each lives for a minute, counts its uses, and is called stale afterwards.
 */
final class Digest {

    static final int MOST_USES = 1_000;

    private static final String REALM = "wirebook";
    private static final String USUAL_ALGORITHM = "SHA-256";

    /** RFC 7616 §6.1: their names there, and Java's. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("MD5", "MD5", "SHA-256", "SHA-256", "SHA-512-256", "SHA-512/256");

    /** What the address asks for. */
    private record Terms(String qop, String user, String password, String algorithm, int uses) {}

    private record Proven(boolean authenticated, String user, String algorithm) {}

    private final Nonces nonces;

    Digest(Clock clock) {
        this.nonces = new Nonces(clock);
    }

    void answer(Exchange exchange) throws IOException {
        Terms terms = terms(exchange);
        Content content = Content.read(exchange.request(), Content.MOST_BYTES);
        AuthParameters given = exchange.field("Authorization")
                .flatMap(credentials -> AuthParameters.parse("Digest", credentials))
                .orElseThrow(() -> challenge(terms, false));
        if (!proves(given, terms, exchange, content)) {
            throw challenge(terms, false);
        }
        if (!nonces.use(given.get("nonce"), count(given), terms.uses())) {
            throw challenge(terms, true); // RFC 7616 §3.3: the password is right, only the nonce is not
        }
        exchange.sendEcho(new Proven(true, terms.user(), terms.algorithm()));
    }

    private static Terms terms(Exchange exchange) {
        String qop = exchange.variable("qop");
        if (!qop.equals("auth") && !qop.equals("auth-int")) {
            throw HttpProblem.badRequest("The quality of protection is auth or auth-int.");
        }
        String algorithm = exchange.optionalVariable("algorithm").orElse(USUAL_ALGORITHM);
        if (!ALGORITHMS.containsKey(algorithm)) {
            throw HttpProblem.badRequest("The algorithm is MD5, SHA-256 or SHA-512-256.");
        }
        String uses = exchange.optionalVariable("uses").orElse(String.valueOf(MOST_USES));
        return new Terms(
                qop,
                exchange.variable("user"),
                exchange.variable("password"),
                algorithm,
                Numbers.whole(uses, "uses", 1, MOST_USES));
    }

    private HttpProblem challenge(Terms terms, boolean stale) {
        String challenge = "Digest realm=\"" + REALM + "\", qop=\"" + terms.qop() + "\", algorithm=" + terms.algorithm()
                + ", nonce=\"" + nonces.next() + "\", charset=UTF-8" + (stale ? ", stale=true" : "");
        return HttpProblem.of(401, stale ? "Use the new nonce." : "Prove that you know the password in the address.")
                .with("WWW-Authenticate", challenge);
    }

    /** RFC 7616 §3.4.1. */
    private static boolean proves(AuthParameters given, Terms terms, Exchange exchange, Content content) {
        if (!given.get("realm").equals(REALM)
                || !given.get("username").equals(terms.user())
                || !given.get("qop").equals(terms.qop())
                || !given.values().getOrDefault("algorithm", "MD5").equalsIgnoreCase(terms.algorithm())) {
            return false;
        }
        if (!given.get("uri").equals(Requests.target(exchange.request()))) {
            // RFC 7616 §3.4.6: else a proof for one resource would open another
            throw HttpProblem.badRequest("The uri parameter must be the request-target.");
        }
        String secret = hash(terms, utf8(terms.user() + ":" + REALM + ":" + terms.password()));
        String what = exchange.request().getMethod() + ":" + given.get("uri");
        if (terms.qop().equals("auth-int")) {
            what += ":" + hash(terms, content.octets());
        }
        String proof = String.join(
                ":",
                secret,
                given.get("nonce"),
                given.get("nc"),
                given.get("cnonce"),
                terms.qop(),
                hash(terms, utf8(what)));
        return MessageDigest.isEqual(utf8(hash(terms, utf8(proof))), utf8(given.get("response")));
    }

    /** RFC 7616 §3.4: eight hexadecimal digits; anything else counts as none. */
    private static long count(AuthParameters given) {
        String nc = given.get("nc");
        return nc.matches("[0-9a-fA-F]{8}") ? HexFormat.fromHexDigitsToLong(nc) : 0;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(Terms terms, byte[] octets) {
        try {
            String algorithm = Objects.requireNonNull(ALGORITHMS.get(terms.algorithm()));
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java 17 has " + terms.algorithm(), e);
        }
    }
}
