package org.wirebook.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/** A field line that a reader chose for an answer. One that is not the syntax of a field is a problem: 400. */
record ChosenField(String name, String value) {

    // RFC 9110 §5.6.2, and §5.5 without obs-text
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("|[\\x21-\\x7E]([\\t\\x20-\\x7E]*[\\x21-\\x7E])?");

    /** What frames the message, or belongs to the connection. */
    private static final Set<String> FRAMING = Set.of(
            "connection",
            "content-length",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** What would outlive the answer, or weaken what guards it: a link could do that to any reader. */
    private static final Set<String> GUARDED = Set.of(
            "accept-ch",
            "alt-svc",
            "clear-site-data",
            "content-security-policy",
            "content-security-policy-report-only",
            "critical-ch",
            "nel",
            "refresh",
            "report-to",
            "reporting-endpoints",
            "service-worker-allowed",
            "set-cookie",
            "speculation-rules",
            "strict-transport-security",
            "use-as-dictionary",
            "x-content-type-options");

    ChosenField {
        if (!NAME.matcher(name).matches()) {
            throw HttpProblem.badRequest("A field name has letters, digits and any of !#$%&'*+.^_`|~- only.");
        }
        if (!VALUE.matcher(value).matches()) {
            throw HttpProblem.badRequest("A field value has visible ASCII characters, and spaces between them.");
        }
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether the server has to set it itself. */
    boolean framesTheMessage() {
        return FRAMING.contains(lowerName());
    }

    /** Whether it would reach beyond this answer. */
    boolean reachesBeyond() {
        return GUARDED.contains(lowerName());
    }

    String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What it takes in a header section: the line with its colon, space and line end. */
    int octets() {
        return name.length() + value.length() + 4;
    }

    /** Adds them in their order. The first line of a name replaces what is there already: {@code Date} stands once. */
    static void addAll(List<ChosenField> fields, HttpServletResponse response) {
        var added = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (ChosenField field : fields) {
            if (added.add(field.name())) {
                response.setHeader(field.name(), field.value());
            } else {
                response.addHeader(field.name(), field.value());
            }
        }
    }
}
