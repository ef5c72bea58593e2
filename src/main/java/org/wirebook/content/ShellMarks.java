package org.wirebook.content;

import java.util.Set;

/** Marks shell commands as pages print them: a subset of the POSIX shell's grammar, without nested quoting. */
final class ShellMarks {

    private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "fi", "for", "while", "do", "done", "!");
    private static final String ENDS_WORD = " \t\r\n;|&<>()`";
    private static final String ENDS_PLAIN = ENDS_WORD + "'\"$";

    private final MarkedCode marked;
    private final String code;
    private final boolean hasPrompts;
    private int at;
    private boolean commandNext = true;
    private boolean fileNext;
    private String hereDocument = "";

    ShellMarks(MarkedCode marked) {
        this.marked = marked;
        this.code = marked.code();
        this.hasPrompts = code.startsWith("$ ") || code.contains("\n$ ");
    }

    void mark() {
        beginLine();
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '\n') {
                at++;
                commandNext = true;
                beginLine();
            } else if (c == '\\' && at + 1 < code.length() && code.charAt(at + 1) == '\n') {
                at += 2; // the command goes on in the next line
            } else if (c == '#') {
                markTo("co", marked.endOfLine(at));
            } else if (ENDS_WORD.indexOf(c) >= 0) {
                operator(c);
            } else {
                word();
            }
        }
    }

    private void beginLine() {
        if (!hereDocument.isEmpty()) {
            markTo("bs", endOfHereDocument());
            hereDocument = "";
        } else if (hasPrompts) {
            while (at < code.length() && !code.startsWith("$ ", at)) {
                markTo("bo", marked.endOfLine(at));
                at = Math.min(at + 1, code.length());
            }
            markTo("bp", Math.min(at + 1, code.length()));
        }
    }

    private int endOfHereDocument() {
        int start = at;
        while (start < code.length()) {
            int end = marked.endOfLine(start);
            if (code.substring(start, end).strip().equals(hereDocument)) {
                return end;
            }
            start = end + 1;
        }
        return code.length();
    }

    private void operator(char c) {
        if (code.startsWith("<<", at) && !code.startsWith("<<<", at)) {
            at += 2;
            hereDocument();
            return;
        }
        boolean besideArrow = c == '&' && (code.startsWith(">", at + 1) || (at > 0 && code.charAt(at - 1) == '>'));
        if (c == '<' || c == '>' || besideArrow) {
            fileNext = true;
        } else if (!Character.isWhitespace(c)) {
            commandNext = c != ')';
            fileNext = false;
        }
        at++;
    }

    private void hereDocument() {
        int start = at;
        while (at < code.length() && !Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        hereDocument = code.substring(start, at).replaceAll("[-'\"\\\\]", "");
    }

    private void word() {
        int start = at;
        int end = endOfPlain(start);
        String plain = code.substring(start, end);
        if (fileNext) {
            fileNext = false;
            pieces("");
        } else if (!commandNext) {
            pieces(plain.startsWith("-") ? "bf" : "");
        } else if (KEYWORDS.contains(plain)) {
            markTo("bk", end);
            commandNext = !plain.equals("for");
        } else if (isAssignment(plain)) {
            markTo("bv", start + plain.indexOf('='));
            pieces("");
        } else {
            commandNext = false;
            pieces("bc");
        }
    }

    private static boolean isAssignment(String plain) {
        int equals = plain.indexOf('=');
        return equals > 0 && plain.chars().limit(equals).allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    /**
     * Marks a word up to its end: quoted pieces, variables, and the rest with {@code cssClass} unless that is empty.
     */
    private void pieces(String cssClass) {
        String plainClass = cssClass;
        while (at < code.length() && ENDS_WORD.indexOf(code.charAt(at)) < 0) {
            char c = code.charAt(at);
            if (c == '\'' || c == '"') {
                markTo("bs", endOfQuoted(c));
                continue;
            }
            if (c == '$') {
                int end = endOfVariable();
                markTo(end > at + 1 ? "bv" : "", end);
                continue;
            }
            int end = endOfPlain(at);
            int equals = code.substring(at, end).indexOf('=');
            if (plainClass.equals("bf") && equals >= 0) {
                markTo("bf", at + equals);
                plainClass = "";
            }
            markTo(plainClass, end);
        }
    }

    private int endOfPlain(int start) {
        int end = start;
        while (end < code.length() && ENDS_PLAIN.indexOf(code.charAt(end)) < 0) {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, code.length());
    }

    /** After the closing quote; without one, everything is quoted. */
    private int endOfQuoted(char quote) {
        int end = at + 1;
        while (end < code.length() && code.charAt(end) != quote) {
            end += quote == '"' && code.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, code.length());
    }

    private int endOfVariable() {
        int end = at + 1;
        if (code.startsWith("{", end)) {
            int limit = marked.endOfLine(end);
            while (end < limit && code.charAt(end) != '}') {
                end++;
            }
            return Math.min(end + 1, limit);
        }
        if (end < code.length() && "?!#@*$-0123456789".indexOf(code.charAt(end)) >= 0) {
            return end + 1;
        }
        while (end < code.length() && (code.charAt(end) == '_' || Character.isLetterOrDigit(code.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** Goes on to {@code end}; marks what lies between unless {@code cssClass} is empty. */
    private void markTo(String cssClass, int end) {
        if (!cssClass.isEmpty()) {
            marked.mark(cssClass, at, end);
        }
        at = end;
    }
}
