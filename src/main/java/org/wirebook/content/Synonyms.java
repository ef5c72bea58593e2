package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirebook.content.QueryReader.Part;

/** The glossary by every word that stands for one of its terms, in either language. Immutable. */
final class Synonyms {

    private static final int MOST_COMPLETED = 4;

    private final NavigableMap<String, List<Term>> terms = new TreeMap<>();
    private final int longest;

    Synonyms(List<Term> glossary) {
        int most = 0;
        for (Term term : glossary) {
            for (Language language : Language.values()) {
                for (String word : words(term, language)) {
                    String key = key(QueryReader.parts(word));
                    most = Math.max(most, key.split(" ", -1).length);
                    List<Term> known = terms.computeIfAbsent(key, name -> new ArrayList<>());
                    if (!known.contains(term)) {
                        known.add(term);
                    }
                }
            }
        }
        longest = most;
    }

    /** A name as it is looked up: folded, with one space between its parts, whether or not it has hyphens. */
    static String key(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining(" ")).replace('-', ' ');
    }

    /** Everything a term is called in a language, but not {@code :status}, which search cannot tell from "status". */
    static List<String> words(Term term, Language language) {
        return Stream.concat(Stream.of(term.label(language)), term.alternatives(language).stream())
                .filter(Synonyms::isPlain)
                .toList();
    }

    private static boolean isPlain(String word) {
        List<Part> parts = QueryReader.parts(word);
        return !parts.isEmpty()
                && parts.get(0).start() == 0
                && parts.get(parts.size() - 1).end() == word.length();
    }

    /** The terms of which this is a name. */
    List<Term> named(String key) {
        return terms.getOrDefault(key, List.of());
    }

    /** The first few terms with a name whose first or only word begins so and goes on. */
    List<Term> beginningWith(String key) {
        return terms.subMap(key, key + Character.MAX_VALUE).entrySet().stream()
                .filter(name -> !name.getKey().startsWith(key + " "))
                .flatMap(name -> name.getValue().stream())
                .distinct()
                .limit(MOST_COMPLETED)
                .toList();
    }

    /** How many parts the longest name has at most. */
    int longest() {
        return longest;
    }
}
