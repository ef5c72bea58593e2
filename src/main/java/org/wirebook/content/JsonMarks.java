package org.wirebook.content;

import java.util.Set;

/** Marks keys, strings, numbers and literals of JSON (RFC 8259), or of something like it. */
final class JsonMarks {

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private JsonMarks() {}

    /** Marks everything from {@code start} on. */
    static void mark(MarkedCode marked, int start) {
        String code = marked.code();
        int at = start;
        while (at < code.length()) {
            char c = code.charAt(at);
            int end = at + 1;
            if (c == '"') {
                end = endOfString(code, at);
                marked.mark(isFollowedByColon(code, end) ? "jk" : "js", at, end);
            } else if (isDigit(c) || (c == '-' && end < code.length() && isDigit(code.charAt(end)))) {
                end = endOfNumber(code, at);
                marked.mark("jn", at, end);
            } else if (Character.isLetter(c)) {
                end = endOfWord(code, at);
                marked.mark("jl", at, LITERALS.contains(code.substring(at, Math.min(end, at + 6))) ? end : at);
            }
            at = end;
        }
    }

    /** A string ends at its quote; without one, with its line. */
    private static int endOfString(String code, int start) {
        int at = start + 1;
        while (at < code.length() && code.charAt(at) != '\n') {
            if (code.charAt(at) == '"') {
                return at + 1;
            }
            boolean escapes = code.charAt(at) == '\\' && at + 1 < code.length() && code.charAt(at + 1) != '\n';
            at += escapes ? 2 : 1;
        }
        return at;
    }

    private static boolean isFollowedByColon(String code, int from) {
        int at = from;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at < code.length() && code.charAt(at) == ':';
    }

    private static int endOfNumber(String code, int start) {
        int at = start;
        while (at < code.length() && (isDigit(code.charAt(at)) || "+-.eE".indexOf(code.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String code, int start) {
        int at = start;
        while (at < code.length() && Character.isLetterOrDigit(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
