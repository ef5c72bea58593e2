package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Sends interim answers (RFC 9110 §15.2), which Servlet 6.0 cannot. A server that can puts one of these into the
 * servlet context under {@link #ATTRIBUTE}.
 */
@FunctionalInterface
public interface InterimAnswers {

    /** The name of the context attribute. */
    String ATTRIBUTE = InterimAnswers.class.getName();

    /**
     * Sends 103 (Early Hints, RFC 8297) with these fields, before anything else of the answer. Blocks until it is
     * written.
     */
    void earlyHints(HttpServletRequest request, Map<String, String> fields) throws IOException;

    /** What the server in front of this request offers. */
    static Optional<InterimAnswers> of(HttpServletRequest request) {
        return request.getServletContext().getAttribute(ATTRIBUTE) instanceof InterimAnswers answers
                ? Optional.of(answers)
                : Optional.empty();
    }
}
