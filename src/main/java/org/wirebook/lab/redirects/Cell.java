package org.wirebook.lab.redirects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirebook.experiment.Redirects;
import org.wirebook.web.Rfc;

/**
 * One cell of the truth table: a request with this method is answered with this code.
 *
 * @param method of the request that is redirected
 * @param code of the redirect
 */
public record Cell(String method, int code) {

    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    static final List<Integer> CODES = List.of(301, 302, 303, 307, 308);

    private static final Set<String> WITHOUT_CONTENT = Set.of("GET", "HEAD");

    /** The cell of these words of a form; empty if the table has none. */
    static Optional<Cell> of(String method, String code) {
        return CODES.stream()
                .filter(known -> known.toString().equals(code) && METHODS.contains(method))
                .map(known -> new Cell(method, known))
                .findFirst();
    }

    /** Whether the first request has content. */
    public boolean hasContent() {
        return !WITHOUT_CONTENT.contains(method);
    }

    /**
     * The method of the second request: the HTTP-redirect fetch of the Fetch standard, which every browser follows, and
     * RFC 9110 allows.
     */
    public String next() {
        return Redirects.becomesGet(method, code) ? "GET" : method;
    }

    /** Whether the second request has the content of the first. */
    public boolean keepsContent() {
        return hasContent() && next().equals(method);
    }

    /** What the standards say, as a word of the lab's messages. */
    public String why() {
        return switch (code) {
            case 303 -> hasContent() ? "other-becomes-get" : "other-stays";
            case 307, 308 -> hasContent() ? "must-stay" : "reading-stays";
            default -> method.equals("POST") ? "post-may-change" : hasContent() ? "only-post" : "reading-stays";
        };
    }

    /** Where the code is defined. */
    public Rfc section() {
        return new Rfc(
                9110,
                switch (code) {
                    case 301 -> "15.4.2";
                    case 302 -> "15.4.3";
                    case 303 -> "15.4.4";
                    case 307 -> "15.4.8";
                    default -> "15.4.9";
                });
    }
}
