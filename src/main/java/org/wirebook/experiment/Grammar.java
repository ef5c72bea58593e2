package org.wirebook.experiment;

import java.util.Locale;
import java.util.regex.Pattern;

/** The small words that experiment files and HTTP messages are made of. */
final class Grammar {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?+");

    private Grammar() {}

    /** A method or a field name: {@code token} of RFC 9110 §5.6.2. */
    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Grammar::isTokenCharacter);
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    /** Nothing but visible US-ASCII: all that can stand in a request-target without breaking the line. */
    static boolean isVisible(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** A field value of RFC 9110 §5.5 without obs-text: visible US-ASCII, spaces and tabs. */
    static boolean isFieldValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F));
    }

    static boolean isKebabCase(String text) {
        return KEBAB.matcher(text).matches();
    }

    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** {@code 1,048,576}. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code not-modified} becomes {@code notModified}, as httpYac names the variables of a step. */
    static String camelCase(String kebab) {
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < kebab.length(); i++) {
            char c = kebab.charAt(i);
            if (c != '-') {
                camel.append(upper && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
            upper = c == '-';
        }
        return camel.toString();
    }
}
