package org.wirebook.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.experiment.Assertion.Predicate;
import org.wirebook.experiment.Assertion.Subject;

/** Reads {@code ??} lines: {@code status == 200}, {@code header etag exists}, {@code js response.parsedBody.a < 3}. */
final class AssertionParser {

    private static final String PARSED_BODY = "response.parsedBody";

    /**
     * httpYac takes the last predicate of a line that has a space before it, in any case of letters. A value that holds
     * one would be read otherwise there.
     */
    private static final Pattern PREDICATE_IN_VALUE = Pattern.compile(
            "\\s(==|!=|[<>]|equals|not equals|exists|isTrue|isFalse|contains|includes|startsWith|endsWith|matches"
                    + "|isArray|isBoolean|isNumber|isString|sha256|sha512|md5)",
            Pattern.CASE_INSENSITIVE);

    private final int line;
    private final String source;
    private int at;

    private AssertionParser(int line, String source) {
        this.line = line;
        this.source = source;
    }

    /** @param written what follows the question marks */
    static Assertion parse(int line, String written) throws BadSyntaxException {
        if (!written.stripTrailing().equals(written)) {
            throw new BadSyntaxException(Advice.SPACE_AT_END);
        }
        return new AssertionParser(line, written.strip()).assertion();
    }

    private Assertion assertion() throws BadSyntaxException {
        String word = word();
        Subject subject = Subject.of(word).orElseThrow(() -> new BadSyntaxException(Advice.SUBJECT, word));
        String argument = argument(subject);
        String sign = word();
        Predicate predicate = Predicate.of(sign).orElseThrow(() -> new BadSyntaxException(Advice.PREDICATE, sign));
        String expected = source.substring(at);
        check(subject, predicate, expected);
        return new Assertion(subject, argument, predicate, expected, line, source);
    }

    private String argument(Subject subject) throws BadSyntaxException {
        if (subject == Subject.JS) {
            return path();
        }
        if (subject != Subject.HEADER) {
            return "";
        }
        String name = word();
        if (!Grammar.isToken(name)) {
            throw new BadSyntaxException(Advice.FIELD_NAME, name);
        }
        return name;
    }

    private String path() throws BadSyntaxException {
        if (!source.startsWith(PARSED_BODY, at)) {
            throw new BadSyntaxException(Advice.JS);
        }
        int start = at + PARSED_BODY.length();
        int end = JsonPath.end(source, start);
        String path = source.substring(start, end);
        JsonPath.parse(path);
        if (end < source.length() && source.charAt(end) != ' ') {
            throw new BadSyntaxException(Advice.PATH_ENDS, source.substring(end));
        }
        at = end;
        skipSpaces();
        return path;
    }

    /** The characters up to the next space; the spaces after them are skipped. */
    private String word() {
        int start = at;
        while (at < source.length() && source.charAt(at) != ' ') {
            at++;
        }
        String word = source.substring(start, at);
        skipSpaces();
        return word;
    }

    private void skipSpaces() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
    }

    private static void check(Subject subject, Predicate predicate, String expected) throws BadSyntaxException {
        if (predicate.takesValue() == expected.isEmpty()) {
            throw expected.isEmpty()
                    ? new BadSyntaxException(Advice.VALUE_MISSING, predicate.sign())
                    : new BadSyntaxException(Advice.VALUE_UNWANTED, predicate.sign(), expected);
        }
        Matcher other = PREDICATE_IN_VALUE.matcher(" " + expected);
        if (other.find()) {
            throw new BadSyntaxException(Advice.PREDICATE_IN_VALUE, other.group(1));
        }
        boolean number = subject.isNumber() || predicate.comparesNumbers();
        if (number && predicate.takesValue() && !isNumber(predicate, expected)) {
            throw new BadSyntaxException(Advice.NUMBER, expected);
        }
    }

    private static boolean isNumber(Predicate predicate, String expected) {
        boolean text = predicate == Predicate.STARTS_WITH
                || predicate == Predicate.ENDS_WITH
                || predicate == Predicate.INCLUDES;
        return text || expected.contains("{{") || Grammar.isDecimal(expected);
    }
}
