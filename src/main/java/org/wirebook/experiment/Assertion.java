package org.wirebook.experiment;

/**
 * One {@code ??} line.
 *
 * @param subject what is looked at: {@code status}, {@code header}, {@code body}, {@code duration} or {@code js}
 * @param argument the field name for {@code header}, the path for {@code js}, else empty
 * @param predicate how it is compared
 * @param expected the value to compare with, empty for {@code exists} and {@code isFalse}
 * @param line where it stands, 1-based
 * @param source the line as written, without {@code ??}
 */
public record Assertion(
        Subject subject, String argument, Predicate predicate, String expected, int line, String source) {

    /** What is looked at. */
    public enum Subject {
        STATUS,
        HEADER,
        BODY,
        DURATION,
        JS
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
    }
}
