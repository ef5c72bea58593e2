package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;
import org.wirebook.web.Sha256;

/**
 * Knows who runs the site by a token, shown as the password of anyone (Basic, RFC 7617) or alone (Bearer, RFC 6750
 * §2.1). Threads: any.
 */
final class Operator {

    private static final String CHALLENGE = "Basic realm=\"Wirebook operator\", charset=\"UTF-8\"";

    private final String token;
    private final Painter painter;

    /** @param token empty if there is none: then nobody is let in */
    Operator(String token, Painter painter) {
        this.token = token;
        this.painter = painter;
    }

    /**
     * Lets in whoever shows the token.
     *
     * @throws HttpProblem 403 if there is none to show, 401 if it is not shown
     */
    void admit(HttpServletRequest request) {
        String language = painter.language(request);
        if (token.isEmpty()) {
            throw HttpProblem.forbidden(painter.say(language, "stats.closed"));
        }
        if (shown(request).filter(this::isToken).isEmpty()) {
            throw HttpProblem.of(401, painter.say(language, "stats.wrong-token"))
                    .with("WWW-Authenticate", CHALLENGE);
        }
    }

    /** Digests are compared, so that the time tells neither the token nor its length. */
    private boolean isToken(String shown) {
        return MessageDigest.isEqual(digest(token), digest(shown));
    }

    private static byte[] digest(String text) {
        return Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> shown(HttpServletRequest request) {
        String[] credentials =
                Requests.field(request, "Authorization").orElse("").strip().split(" +", 2);
        if (credentials.length < 2) {
            return Optional.empty();
        }
        // RFC 9110 §11.1: the name of a scheme is case-insensitive
        return switch (credentials[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> password(credentials[1]);
            case "bearer" -> Optional.of(credentials[1]);
            default -> Optional.empty();
        };
    }

    /** RFC 7617 §2: what stands behind the first colon. */
    private static Optional<String> password(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
