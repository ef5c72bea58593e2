package org.wirebook.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A chapter as {@code book.toml} lists it.
 *
 * @param id the folder's name
 * @param titles one per language
 * @param pages slugs in reading order
 */
public record Chapter(String id, Map<Language, String> titles, List<String> pages) {
    public Chapter {
        titles = Map.copyOf(titles);
        pages = List.copyOf(pages);
    }

    public String title(Language language) {
        return Objects.requireNonNull(titles.get(language));
    }
}
