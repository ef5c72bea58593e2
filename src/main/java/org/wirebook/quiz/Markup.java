package org.wirebook.quiz;

import java.util.regex.Pattern;

/** HTML as the text one reads. */
final class Markup {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Markup() {}

    /** What one reads of HTML that the book's own Markdown made, on one line. */
    static String text(String html) {
        return SPACE.matcher(TAGS.matcher(html).replaceAll(""))
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
