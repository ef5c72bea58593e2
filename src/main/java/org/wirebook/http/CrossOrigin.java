package org.wirebook.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/**
 * Lets scripts of every origin read what is here (CORS, Fetch §3.3). Nothing here is a secret, so the answer is
 * {@code *}: it need not vary by whose origin it is, and it never covers credentials.
 */
final class CrossOrigin {

    /** What an answer that a cache may store has to say: without {@code Origin} it lacks the fields of this class. */
    static final String VARY = "Origin";

    private static final String ANYBODY = "*";
    private static final int PREFLIGHT_SECONDS = 60;

    // RFC 9110 §5.6.1, §5.6.2: a list of field names
    private static final Pattern NAMES =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}([ \t]*,[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}){0,50}");

    private CrossOrigin() {}

    /** Adds to an answer what lets a script of another origin read it and its fields. */
    static void allow(HttpServletRequest request, HttpServletResponse response) {
        if (isCrossOrigin(request)) {
            response.setHeader("Access-Control-Allow-Origin", ANYBODY);
            response.setHeader("Access-Control-Expose-Headers", ANYBODY);
        }
    }

    /** The same for an answer that tells a problem. */
    static HttpProblem allow(HttpServletRequest request, HttpProblem problem) {
        return isCrossOrigin(request)
                ? problem.with("Access-Control-Allow-Origin", ANYBODY).with("Access-Control-Expose-Headers", ANYBODY)
                : problem;
    }

    /** Says that this answer depends on {@code Origin}, if it is stored. */
    static void vary(Exchange exchange) {
        exchange.vary(VARY);
    }

    /**
     * Answers the question a browser asks before it sends what a form could not (Fetch §3.3.1); another OPTIONS stays
     * as it is.
     *
     * @param methods as in {@code Allow}
     */
    static void answerPreflight(HttpServletRequest request, HttpServletResponse response, String methods) {
        if (!isCrossOrigin(request)
                || Requests.field(request, "Access-Control-Request-Method").isEmpty()) {
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", methods);
        Optional<String> names = Requests.field(request, "Access-Control-Request-Headers")
                .filter(field -> NAMES.matcher(field).matches());
        // "*" would not cover Authorization, which has to be named (Fetch §3.3.4)
        names.ifPresent(field -> response.setHeader("Access-Control-Allow-Headers", field));
        response.setHeader("Access-Control-Max-Age", String.valueOf(PREFLIGHT_SECONDS));
    }

    private static boolean isCrossOrigin(HttpServletRequest request) {
        return Requests.field(request, "Origin").isPresent();
    }
}
