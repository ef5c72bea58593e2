package org.wirebook.content;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param hits best first; all in the reader's language before those in the other one
 * @param suggestions words and titles to search for instead, nearest first; only if there are no hits
 */
public record SearchResult(List<Hit> hits, List<String> suggestions) {

    public SearchResult {
        hits = List.copyOf(hits);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A section of a page.
     *
     * @param slug of the page
     * @param language of the page
     * @param title of the page, plain text
     * @param heading of the section, plain text; empty for what stands before the first heading
     * @param anchor of the section, as {@code heading}
     * @param snippet at most 160 characters of the section as HTML: escaped text with {@code <mark>}
     * @param through what led here if the reader's own words do not stand on the page
     */
    public record Hit(
            String slug,
            Language language,
            String title,
            String heading,
            String anchor,
            String snippet,
            Optional<Translation> through) {}

    /**
     * A bridge that the glossary built: {@code caching = 缓存}.
     *
     * @param queryWord as the reader wrote it
     * @param term the word that stands on the page instead, in the page's language
     */
    public record Translation(String queryWord, String term) {}
}
