package org.wirebook.content;

import java.util.Locale;

/**
 * Marks an HTTP/1.1 message (RFC 9112 §2.1), also a broken one, also a response with interim responses before it: start
 * lines, field lines, and JSON content where the fields announce it.
 */
final class HttpMarks {

    private final MarkedCode marked;
    private final String code;
    private boolean isJson;

    HttpMarks(MarkedCode marked) {
        this.marked = marked;
        this.code = marked.code();
    }

    void mark() {
        int at = 0;
        boolean startLine = true;
        boolean interim = false;
        while (at < code.length()) {
            int next = Math.min(marked.endOfLine(at) + 1, code.length());
            int end = endOfText(at, next);
            if (at == end) {
                // RFC 9112 §2.2: empty lines before a start-line are ignored
                if (!startLine && !interim) {
                    content(next);
                    return;
                }
                startLine = true;
            } else if (startLine && isStartLine(at, end)) {
                interim = startLine(at, end);
                startLine = false;
            } else {
                field(at, end);
                startLine = false;
            }
            at = next;
        }
    }

    private void content(int start) {
        if (isJson) {
            JsonMarks.mark(marked, start);
        }
    }

    /** Marks the line; true if it begins an interim response, after which another one follows. */
    private boolean startLine(int start, int end) {
        int first = find(' ', start, end);
        if (code.startsWith("HTTP/", start)) {
            int second = find(' ', first + 1, end);
            marked.mark("hp", start, first);
            marked.mark("hs", first + 1, second);
            marked.mark("hr", Math.min(second + 1, end), end);
            return code.startsWith("1", first + 1); // RFC 9110 §15.2: informational, another response follows
        }
        int last = code.lastIndexOf(' ', end - 1);
        boolean hasVersion = last > first && code.startsWith("HTTP/", last + 1);
        marked.mark("hm", start, first);
        marked.mark("ht", first + 1, hasVersion ? last : end);
        marked.mark("hp", last + 1, hasVersion ? end : last + 1);
        return false;
    }

    private boolean isStartLine(int start, int end) {
        return find(' ', start, end) < find(':', start, end);
    }

    private void field(int start, int end) {
        // the first character may be the colon of a pseudo-header field (RFC 9113 §8.3)
        int colon = find(':', start + 1, end);
        if (colon == end || Character.isWhitespace(code.charAt(start))) {
            marked.mark("hv", skipSpace(start, end), end);
            return;
        }
        int value = skipSpace(colon + 1, end);
        marked.mark("hn", start, colon);
        marked.mark("hv", value, end);
        if (code.substring(start, colon).strip().equalsIgnoreCase("Content-Type")) {
            isJson = code.substring(value, end).toLowerCase(Locale.ROOT).contains("json");
        }
    }

    private int endOfText(int start, int next) {
        int end = next;
        while (end > start && (code.charAt(end - 1) == '\n' || code.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The first such character from {@code start} on; {@code end} if there is none before. */
    private int find(char wanted, int start, int end) {
        int at = Math.min(start, end);
        while (at < end && code.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private int skipSpace(int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }
}
