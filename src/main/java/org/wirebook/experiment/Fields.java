package org.wirebook.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wirebook.experiment.RequestTemplate.Field;

/** Looks things up in field lines. */
final class Fields {

    private Fields() {}

    /** The values of all lines of this name, in order. Names are case-insensitive (RFC 9110 §5.1). */
    static List<String> values(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The members of a list field without empty ones, over all its lines (RFC 9110 §5.3, §5.6.1). */
    static List<String> members(List<Field> fields, String name) {
        return values(fields, name).stream()
                .flatMap(Fields::split)
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }

    private static Stream<String> split(String value) {
        return Arrays.stream(value.split(",", -1));
    }

    static boolean hasToken(List<Field> fields, String name, String token) {
        return members(fields, name).stream().anyMatch(token::equalsIgnoreCase);
    }
}
