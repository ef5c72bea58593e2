package org.wirebook.experiment;

import java.util.List;
import java.util.stream.Stream;

/** A request as the author wrote it, {@code {{variables}}} not yet replaced. The body is empty when there is none. */
public record RequestTemplate(String method, String url, List<Field> fields, String body) {
    public RequestTemplate {
        fields = List.copyOf(fields);
    }

    /** A field line (RFC 9112 §5): name and value, order and case kept. */
    public record Field(String name, String value) {}

    /** Everything in it that may hold references. */
    Stream<String> texts() {
        return Stream.concat(Stream.of(url, body), fields.stream().map(Field::value));
    }
}
