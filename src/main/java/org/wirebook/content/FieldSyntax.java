package org.wirebook.content;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The grammar of field values in examples: of all of them (RFC 9110 §5.5), and of some that are often written wrong.
 */
final class FieldSyntax {

    private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7e]*\"";
    private static final String TAGS = "\\*|" + TAG + "([ \\t]*,[ \\t]*" + TAG + ")*";
    private static final String SECONDS = "[0-9]{1,18}";

    private static final Map<String, Rule> RULES = Map.of(
            "etag", new Rule(TAG, "is an entity tag in quotation marks (RFC 9110 §8.8.3)"),
            "if-match", new Rule(TAGS, "takes entity tags in quotation marks, or * (RFC 9110 §13.1.1)"),
            "if-none-match", new Rule(TAGS, "takes entity tags in quotation marks, or * (RFC 9110 §13.1.2)"),
            "content-length", new Rule(SECONDS, "is a number of octets (RFC 9110 §8.6)"),
            "age", new Rule(SECONDS, "is a number of seconds (RFC 9111 §5.1)"),
            "max-forwards", new Rule(SECONDS, "is a number (RFC 9110 §7.6.2)"),
            "host", new Rule("[!-~&&[^@/?#]]*", "is a host and maybe a port (RFC 9110 §7.2)"));

    private static final Set<String> DATES =
            Set.of("date", "last-modified", "expires", "if-modified-since", "if-unmodified-since");

    /** IMF-fixdate (RFC 9110 §5.6.7); a date on the wrong day of the week does not parse. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private FieldSyntax() {}

    private record Rule(Pattern pattern, String message) {
        Rule(String pattern, String message) {
            this(Pattern.compile(pattern), message);
        }
    }

    /** What is wrong with a value, if something is. */
    static Optional<String> problem(String name, String value) {
        if (!value.chars().allMatch(character -> character == '\t' || (character >= ' ' && character < 0x7f))) {
            return Optional.of("the value of " + name + " must be visible ASCII (RFC 9110 §5.5)");
        }
        String key = name.toLowerCase(Locale.ROOT);
        Rule rule = RULES.get(key);
        if (rule != null && !rule.pattern().matcher(value).matches()) {
            return Optional.of(name + " " + rule.message());
        }
        if (DATES.contains(key) && !isDate(value)) {
            return Optional.of(name + " must be a date such as \"Fri, 20 Nov 2026 08:00:00 GMT\" (RFC 9110 §5.6.7)");
        }
        return Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            DATE.parse(value);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
