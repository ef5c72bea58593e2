package org.wirebook.http;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wirebook.web.Conditional;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpDate;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;

/**
 * {@code /response-headers?Name=value}: an answer with the fields the reader chose. Validators among them are obeyed:
 * with {@code ETag="v1"} a matching {@code If-None-Match} earns a 304.
 */
final class ChosenFields {

    static final int MOST_OCTETS = 4_096;

    // RFC 9110 §5.6.2, and §5.5 without obs-text
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("|[\\x21-\\x7E]([\\t\\x20-\\x7E]*[\\x21-\\x7E])?");

    /** What frames the message, belongs to the connection, or would be untrue of the content. */
    private static final Set<String> FRAMING = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-range",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** What would outlive the answer, or weaken what guards it: a link could do that to any reader. */
    private static final Set<String> GUARDED = Set.of(
            "alt-svc",
            "clear-site-data",
            "content-security-policy",
            "nel",
            "refresh",
            "report-to",
            "reporting-endpoints",
            "service-worker-allowed",
            "set-cookie",
            "strict-transport-security",
            "x-content-type-options");

    private record Field(String name, String value) {
        Field {
            if (!NAME.matcher(name).matches()) {
                throw HttpProblem.badRequest("A field name has letters, digits and any of !#$%&'*+.^_`|~- only.");
            }
            if (!VALUE.matcher(value).matches()) {
                throw HttpProblem.badRequest("A field value has visible ASCII characters, and spaces between them.");
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (FRAMING.contains(lower)) {
                throw HttpProblem.badRequest("The server sets " + lower + " itself: it describes the message.");
            }
            if (GUARDED.contains(lower)) {
                throw HttpProblem.forbidden("Not " + lower + ": it would change more than this answer.");
            }
        }

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private ChosenFields() {}

    static void answer(Exchange exchange) throws IOException {
        Arguments query = exchange.query();
        List<Field> fields = fields(query.all());
        switch (Conditional.evaluate(exchange.request(), tag(fields), modified(fields))) {
            case PRECONDITION_FAILED -> throw HttpProblem.of(412, "The precondition is false of the chosen fields.");
            case NOT_MODIFIED -> {
                // RFC 9110 §15.4.5: what describes the content stays away
                add(exchange, without(fields, ChosenFields::describesContent));
                Conditional.sendNotModified(exchange.response());
            }
            case PROCEED -> {
                add(exchange, without(fields, field -> field.is("Content-Type")));
                exchange.send(value(fields, "Content-Type").orElse("application/json"), Json.write(query.json()));
            }
        }
    }

    private static List<Field> fields(Map<String, List<String>> chosen) {
        List<Field> fields = chosen.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        if (fields.stream()
                        .mapToInt(field -> field.name().length() + field.value().length() + 4)
                        .sum()
                > MOST_OCTETS) {
            throw HttpProblem.badRequest("The fields have at most " + MOST_OCTETS + " octets in all.");
        }
        return fields;
    }

    /** The first line of a name replaces what is there already: {@code Date} stands once. */
    private static void add(Exchange exchange, List<Field> fields) {
        var added = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (Field field : fields) {
            if (added.add(field.name())) {
                exchange.response().setHeader(field.name(), field.value());
            } else {
                exchange.response().addHeader(field.name(), field.value());
            }
        }
    }

    private static List<Field> without(List<Field> fields, Predicate<Field> unwanted) {
        return fields.stream().filter(unwanted.negate()).toList();
    }

    private static boolean describesContent(Field field) {
        return field.is("Last-Modified")
                || (field.name().regionMatches(true, 0, "Content-", 0, 8) && !field.is("Content-Location"));
    }

    private static Optional<EntityTag> tag(List<Field> fields) {
        return value(fields, "ETag")
                .flatMap(EntityTag::parseList)
                .filter(tags -> tags.size() == 1)
                .map(tags -> tags.get(0));
    }

    private static Optional<Instant> modified(List<Field> fields) {
        return value(fields, "Last-Modified").flatMap(HttpDate::parse);
    }

    private static Optional<String> value(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
    }
}
