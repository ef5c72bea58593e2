package org.wirebook.content;

import java.util.regex.Pattern;

/** Names that stand in addresses: lower-case words and digits joined by hyphens. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 80;

    private Slugs() {}

    static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SLUG.matcher(text).matches();
    }

    /** What to tell an author whose name is none. */
    static String rule(String text) {
        return "\"" + text + "\" must be lower-case words joined by hyphens, at most " + MAX_LENGTH + " characters";
    }
}
