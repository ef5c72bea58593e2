package org.wirebook.experiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * One {@code ??} line.
 *
 * @param subject what is looked at
 * @param argument the field name for {@code header}, the path for {@code js} ({@code .a.b[0]}), else empty
 * @param predicate how it is compared
 * @param expected the value to compare with, {@code {{references}}} not yet replaced; empty for {@code exists} and
 *     {@code isFalse}
 * @param line where it stands, 1-based
 * @param source the line as written, without {@code ??}
 */
public record Assertion(
        Subject subject, String argument, Predicate predicate, String expected, int line, String source) {

    /** What is looked at. */
    public enum Subject {
        STATUS("status"),
        HEADER("header"),
        BODY("body"),
        DURATION("duration"),
        JS("js");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        static Optional<Subject> of(String word) {
            return Arrays.stream(values())
                    .filter(subject -> subject.word.equals(word))
                    .findFirst();
        }

        boolean isNumber() {
            return this == STATUS || this == DURATION;
        }
    }

    /** How it is compared. */
    public enum Predicate {
        EQUAL("=="),
        NOT_EQUAL("!="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        STARTS_WITH("startsWith"),
        ENDS_WITH("endsWith"),
        INCLUDES("includes"),
        EXISTS("exists"),
        IS_FALSE("isFalse");

        private final String sign;

        Predicate(String sign) {
            this.sign = sign;
        }

        /** As written in the file. */
        public String sign() {
            return sign;
        }

        static Optional<Predicate> of(String sign) {
            return Arrays.stream(values())
                    .filter(predicate -> predicate.sign.equals(sign))
                    .findFirst();
        }

        boolean takesValue() {
            return this != EXISTS && this != IS_FALSE;
        }

        boolean comparesNumbers() {
            return this == GREATER || this == GREATER_OR_EQUAL || this == LESS || this == LESS_OR_EQUAL;
        }
    }
}
