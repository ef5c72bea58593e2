package org.wirebook.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A word of the field, for hover cards and for search across languages.
 *
 * @param id lower-case words joined by hyphens; the fragment on the glossary page
 * @param labels the word itself, one per language
 * @param alternatives other words people type for it, per language
 * @param definitions one or two plain sentences, one per language
 * @param page the slug that explains it
 * @param standard the section that defines it
 */
public record Term(
        String id,
        Map<Language, String> labels,
        Map<Language, List<String>> alternatives,
        Map<Language, String> definitions,
        Optional<String> page,
        Optional<Citation> standard) {
    public Term {
        labels = Map.copyOf(labels);
        alternatives = Map.copyOf(alternatives);
        definitions = Map.copyOf(definitions);
    }

    public String label(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }

    public List<String> alternatives(Language language) {
        return alternatives.getOrDefault(language, List.of());
    }

    public String definition(Language language) {
        return Objects.requireNonNull(definitions.get(language));
    }
}
