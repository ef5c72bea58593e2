package org.wirebook.http;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** What would be untrue of the content, which is always the same JSON. */
    private static final Set<String> UNTRUE = Set.of("content-encoding", "content-range");

    private ChosenFields() {}

    static void answer(Exchange exchange) throws IOException {
        Arguments query = exchange.query();
        List<ChosenField> fields = fields(query.all());
        switch (Conditional.evaluate(exchange.request(), tag(fields), modified(fields))) {
            case PRECONDITION_FAILED -> throw HttpProblem.of(412, "The precondition is false of the chosen fields.");
            case NOT_MODIFIED -> {
                // RFC 9110 §15.4.5: what describes the content stays away
                ChosenField.addAll(without(fields, ChosenFields::describesContent), exchange.response());
                Conditional.sendNotModified(exchange.response());
            }
            case PROCEED -> {
                ChosenField.addAll(without(fields, field -> field.is("Content-Type")), exchange.response());
                exchange.send(value(fields, "Content-Type").orElse("application/json"), Json.write(query.json()));
            }
        }
    }

    private static List<ChosenField> fields(Map<String, List<String>> chosen) {
        List<ChosenField> fields = chosen.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> checked(entry.getKey(), value)))
                .toList();
        if (fields.stream().mapToInt(ChosenField::octets).sum() > MOST_OCTETS) {
            throw HttpProblem.badRequest("The fields have at most " + MOST_OCTETS + " octets in all.");
        }
        return fields;
    }

    private static ChosenField checked(String name, String value) {
        var field = new ChosenField(name, value);
        if (field.framesTheMessage() || UNTRUE.contains(field.lowerName())) {
            throw HttpProblem.badRequest("The server sets " + field.lowerName() + " itself: it describes the message.");
        }
        if (field.reachesBeyond()) {
            throw HttpProblem.forbidden("Not " + field.lowerName() + ": it would change more than this answer.");
        }
        return field;
    }

    private static List<ChosenField> without(List<ChosenField> fields, Predicate<ChosenField> unwanted) {
        return fields.stream().filter(unwanted.negate()).toList();
    }

    private static boolean describesContent(ChosenField field) {
        return field.is("Last-Modified")
                || (field.name().regionMatches(true, 0, "Content-", 0, 8) && !field.is("Content-Location"));
    }

    private static Optional<EntityTag> tag(List<ChosenField> fields) {
        return value(fields, "ETag")
                .flatMap(EntityTag::parseList)
                .filter(tags -> tags.size() == 1)
                .map(tags -> tags.get(0));
    }

    private static Optional<Instant> modified(List<ChosenField> fields) {
        return value(fields, "Last-Modified").flatMap(HttpDate::parse);
    }

    private static Optional<String> value(List<ChosenField> fields, String name) {
        return fields.stream()
                .filter(field -> field.is(name))
                .map(ChosenField::value)
                .findFirst();
    }
}
