package org.wirebook.content;

/** Text made safe to stand between tags, or between the double quotes of an attribute. */
final class HtmlText {

    private HtmlText() {}

    static String escape(String text) {
        var html = new StringBuilder(text.length() + 16);
        append(html, text, 0, text.length());
        return html.toString();
    }

    /** Appends the characters from {@code start} up to {@code end}, escaped. */
    static void append(StringBuilder html, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
