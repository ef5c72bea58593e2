package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirebook.web.Requests;

/**
 * Which claims are asked for. Each part is empty where it does not matter.
 *
 * @param chapter id of a chapter
 * @param page slug of a page
 * @param standard a whole standard, {@code rfc9110}, or a place in it, {@code rfc9110#section-15.4.8}
 * @param verdict word of a {@link Outcome}
 */
record ClaimFilter(String chapter, String page, String standard, String verdict) {

    /** Reads the parameters of these names, from the query or a form. */
    static ClaimFilter of(HttpServletRequest request) {
        return new ClaimFilter(
                value(request, "chapter"),
                value(request, "page"),
                value(request, "standard"),
                value(request, "verdict"));
    }

    private static String value(HttpServletRequest request, String name) {
        return Requests.parameter(request, name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    boolean admits(BookClaim claim, Outcome outcome) {
        return fits(chapter, claim.chapter().id())
                && fits(page, claim.page().slug())
                && fits(verdict, outcome.word())
                && (standard.isEmpty()
                        || claim.claim().standard().stream()
                                .anyMatch(cited -> standard.equals(cited.standard())
                                        || standard.equals(cited.reference().toLowerCase(Locale.ROOT))));
    }

    private static boolean fits(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    /** What it asks for, by the names of the parameters. */
    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("chapter", chapter);
        parts.put("page", page);
        parts.put("standard", standard);
        parts.put("verdict", verdict);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** The same as a query, after {@code separator}; empty if everything is asked for. */
    String query(String separator) {
        Map<String, String> parts = parts();
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", separator, ""));
    }
}
