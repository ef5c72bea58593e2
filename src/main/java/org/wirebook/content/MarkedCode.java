package org.wirebook.content;

/** Source text that becomes HTML from left to right: some ranges get a class, everything is escaped. */
final class MarkedCode {

    private final String code;
    private final StringBuilder html;
    private int done;

    MarkedCode(String code) {
        this.code = code;
        this.html = new StringBuilder(code.length() * 2);
    }

    String code() {
        return code;
    }

    /**
     * Marks the characters from {@code start} up to {@code end}; ranges come in order. An empty one leaves no trace.
     */
    void mark(String cssClass, int start, int end) {
        if (start >= end) {
            return;
        }
        HtmlText.append(html, code, done, start);
        html.append("<span class=\"").append(cssClass).append("\">");
        HtmlText.append(html, code, start, end);
        html.append("</span>");
        done = end;
    }

    /** The whole text; call it once, at the end. */
    String html() {
        HtmlText.append(html, code, done, code.length());
        return html.toString();
    }

    /** Where the line that holds {@code from} ends: its line feed, or the end of the text. */
    int endOfLine(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }
}
