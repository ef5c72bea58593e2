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
        String before = "";
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(at);
            if (end > at && end - at <= MAX_LENGTH) {
                String word = text.substring(at, end);
                add(before, word);
                before = word;
            }
            at = end + 1;
        }
    }

    private void add(String before, String word) {
        boolean isNumber = word.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isNumber && before.equalsIgnoreCase("rfc")) {
            names.add("RFC" + word);
        } else if (isNumber ? word.length() == 3 && "12345".indexOf(word.charAt(0)) >= 0 : isName(word)) {
            names.add(word);
        }
    }

    private static boolean isName(String word) {
        int hyphen = word.indexOf('-');
        return (hyphen > 0 && hyphen < word.length() - 1) || word.matches("(?i)rfc\\d{3,5}");
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
