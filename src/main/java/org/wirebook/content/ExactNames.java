package org.wirebook.content;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names in a text that mean one thing only: field names and directives with a hyphen ({@code If-None-Match},
 * {@code no-cache}), status codes ({@code 304}), and standards ({@code RFC 9110}).
 */
final class ExactNames {

    private static final int MAX_LENGTH = 60;

    private final String text;
    private final Set<String> names = new LinkedHashSet<>();

    private ExactNames(String text) {
        this.text = text;
    }

    /** The names as they are written, except that a standard is always written {@code RFC9110}. */
    static Set<String> in(String text) {
        var found = new ExactNames(text);
        found.scan();
        return found.names;
    }

    private void scan() {
        int at = 0;
        boolean afterRfc = false;
        while (at < text.length()) {
            int end = endOfWord(at);
            if (end > at) {
                add(at, end, afterRfc);
                afterRfc = end - at == 3 && text.regionMatches(true, at, "rfc", 0, 3);
            }
            at = end + 1;
        }
    }

    private void add(int start, int end, boolean afterRfc) {
        int length = end - start;
        if (isNumber(start, end)) {
            if (afterRfc && length <= 5) {
                names.add("RFC" + text.substring(start, end));
            } else if (length == 3 && "12345".indexOf(text.charAt(start)) >= 0) {
                names.add(text.substring(start, end));
            }
        } else if (length <= MAX_LENGTH && (isHyphenated(start, end) || isRfc(start, end))) {
            names.add(text.substring(start, end));
        }
    }

    private boolean isNumber(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at == end;
    }

    private boolean isHyphenated(int start, int end) {
        int hyphen = start + 1;
        while (hyphen < end - 1 && text.charAt(hyphen) != '-') {
            hyphen++;
        }
        return hyphen < end - 1 && text.charAt(start) != '-';
    }

    private boolean isRfc(int start, int end) {
        return end - start >= 6
                && end - start <= 8
                && text.regionMatches(true, start, "rfc", 0, 3)
                && isNumber(start + 3, end);
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
