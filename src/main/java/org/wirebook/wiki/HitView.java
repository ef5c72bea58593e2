package org.wirebook.wiki;

import org.jspecify.annotations.Nullable;

/**
 * A search hit, for its page and for the overlay.
 *
 * @param snippet trusted HTML: escaped text with {@code <mark>}
 * @param foreign whether the page is in another language than the reader's
 * @param through the glossary entry that led there, such as {@code caching = 缓存}
 */
record HitView(
        String url,
        String title,
        String heading,
        String snippet,
        String lang,
        boolean foreign,
        @Nullable String through) {

    /** A word to search for instead. */
    record Suggestion(String text, String url) {}
}
