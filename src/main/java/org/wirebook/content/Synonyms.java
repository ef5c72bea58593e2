package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        terms.remove("");
        longest = most;
    }

    /** A name as it is looked up: folded, with one space between its parts, whether or not it has hyphens. */
    static String key(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining(" ")).replace('-', ' ');
    }

    /** Everything a term is called in a language. */
    static List<String> words(Term term, Language language) {
        var words = new ArrayList<String>();
        words.add(term.label(language));
        words.addAll(term.alternatives(language));
        return words;
    }

    /** The terms of which this is a name. */
    List<Term> named(String key) {
        return terms.getOrDefault(key, List.of());
    }

    /** The first few terms with a name that begins so. */
    List<Term> beginningWith(String key) {
        return terms.subMap(key, key + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_COMPLETED)
                .toList();
    }

    /** How many parts the longest name has at most. */
    int longest() {
        return longest;
    }
}
