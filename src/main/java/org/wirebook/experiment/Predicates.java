package org.wirebook.experiment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.experiment.Assertion.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Compares values as httpYac does. Two deliberate differences, both stricter: {@code !=} is always the opposite of
 * {@code ==} (httpYac lets every object pass), and a boolean equals only {@code true} or {@code false}.
 */
final class Predicates {

    private static final Pattern LEADING_NUMBER =
            Pattern.compile("\\s*+([+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?)");

    private Predicates() {}

    static boolean hold(JsonNode value, Predicate predicate, String expected) {
        return switch (predicate) {
            case EQUAL -> equal(value, expected);
            case NOT_EQUAL -> !equal(value, expected);
            case EXISTS -> isTruthy(value);
            case IS_FALSE -> !isTruthy(value);
            case STARTS_WITH ->
                text(value).filter(text -> text.startsWith(expected)).isPresent();
            case ENDS_WITH ->
                text(value).filter(text -> text.endsWith(expected)).isPresent();
            case INCLUDES -> text(value).filter(text -> text.contains(expected)).isPresent();
            case GREATER -> difference(value, expected) > 0;
            case GREATER_OR_EQUAL -> difference(value, expected) >= 0;
            case LESS -> difference(value, expected) < 0;
            case LESS_OR_EQUAL -> difference(value, expected) <= 0;
        };
    }

    /** By the type of the value that was found: numbers as numbers, objects and arrays as JSON, text as text. */
    private static boolean equal(JsonNode value, String expected) {
        if (value.isNumber()) {
            return difference(value, expected) == 0;
        }
        if (value.isContainer()) {
            return parsed(expected)
                    .filter(node -> node.toString().equals(value.toString()))
                    .isPresent();
        }
        return (value.isMissingNode() ? "undefined" : value.asString("null")).equals(expected);
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(Answer.JSON.readTree(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** As JavaScript has it: not undefined, null, false, 0 or the empty text. */
    private static boolean isTruthy(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue() != 0;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isString() && value.stringValue().isEmpty());
    }

    /** Positive if the value is greater; not a number (which compares with nothing) if either is none. */
    private static double difference(JsonNode value, String expected) {
        OptionalDouble left = value.isNumber()
                ? OptionalDouble.of(value.doubleValue())
                : text(value).map(Predicates::number).orElseGet(OptionalDouble::empty);
        OptionalDouble right = number(expected);
        return left.isPresent() && right.isPresent() ? left.getAsDouble() - right.getAsDouble() : Double.NaN;
    }

    private static OptionalDouble number(String text) {
        Matcher number = LEADING_NUMBER.matcher(text);
        return number.lookingAt() ? OptionalDouble.of(Double.parseDouble(number.group(1))) : OptionalDouble.empty();
    }

    /** The value as text: JSON for objects and arrays; empty for undefined, null and false. */
    static Optional<String> text(JsonNode value) {
        if (value.isString()) {
            return Optional.of(value.stringValue());
        }
        if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
            return Optional.of(new BigDecimal(Double.toString(value.doubleValue()))
                    .stripTrailingZeros()
                    .toPlainString());
        }
        boolean nothing = value.isMissingNode() || value.isNull() || (value.isBoolean() && !value.booleanValue());
        return nothing ? Optional.empty() : Optional.of(value.toString());
    }
}
