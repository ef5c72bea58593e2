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
            throw new BadSyntaxException("the line ends with a space, which other tools compare as well");
        }
        return new AssertionParser(line, written.strip()).assertion();
    }

    private Assertion assertion() throws BadSyntaxException {
        String word = word();
        Subject subject = Subject.of(word)
                .orElseThrow(() -> new BadSyntaxException(
                        "“" + word + "” cannot be looked at: write status, header NAME, body, duration or js"));
        String argument = argument(subject);
        String sign = word();
        Predicate predicate = Predicate.of(sign)
                .orElseThrow(() -> new BadSyntaxException("“" + sign + "” is no predicate: write == != > >= < <="
                        + " startsWith endsWith includes exists or isFalse"));
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
            throw new BadSyntaxException("“" + name + "” is no field name");
        }
        return name;
    }

    private String path() throws BadSyntaxException {
        if (!source.startsWith(PARSED_BODY, at)) {
            throw new BadSyntaxException("js looks only at response.parsedBody and what is in it");
        }
        int start = at + PARSED_BODY.length();
        int end = JsonPath.end(source, start);
        String path = source.substring(start, end);
        JsonPath.parse(path);
        if (end < source.length() && source.charAt(end) != ' ') {
            throw new BadSyntaxException(
                    "the path ends before “" + source.substring(end) + "”: write .name, [0] or [\"name\"]");
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
            throw new BadSyntaxException(predicate.sign()
                    + (expected.isEmpty() ? " needs a value after it" : " takes no value: “" + expected + "”"));
        }
        Matcher other = PREDICATE_IN_VALUE.matcher(" " + expected);
        if (other.find()) {
            throw new BadSyntaxException("other tools would read “" + other.group(1)
                    + "” inside the value as the predicate: compare with another part of the text");
        }
        boolean number = subject.isNumber() || predicate.comparesNumbers();
        if (number && predicate.takesValue() && !isNumber(predicate, expected)) {
            throw new BadSyntaxException("“" + expected + "” is no number");
        }
    }

    private static boolean isNumber(Predicate predicate, String expected) {
        boolean text = predicate == Predicate.STARTS_WITH
                || predicate == Predicate.ENDS_WITH
                || predicate == Predicate.INCLUDES;
        return text || expected.contains("{{") || Grammar.isDecimal(expected);
    }
}
