package org.wirebook.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the glossary's words in running text, the longest first. A label written with a capital letter is found as it
 * is written ({@code GET} is not "get"), any other in every case. In scripts with spaces a label matches whole words
 * only; of a single character it is not looked for, as it would be found everywhere. Immutable; any thread may use it.
 */
final class TermIndex {

    /** By their first two characters: most places of a text are ruled out by one look. */
    private final Map<Integer, List<Entry>> byBeginning = new HashMap<>();

    private record Entry(String label, boolean exact, Term term) {}

    /** A term's label at some place of a text. */
    record Match(Term term, int end) {}

    TermIndex(List<Term> terms, Language language) {
        for (Term term : terms) {
            add(term.label(language), term);
            term.alternatives(language).forEach(label -> add(label, term));
        }
        byBeginning
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> entry.label().length())
                                .reversed()));
    }

    private void add(String label, Term term) {
        if (label.length() > 1) {
            boolean exact = label.chars().anyMatch(Character::isUpperCase);
            byBeginning
                    .computeIfAbsent(beginning(label, 0), first -> new ArrayList<>())
                    .add(new Entry(label, exact, term));
        }
    }

    /** The longest label that begins exactly here. */
    Optional<Match> at(String text, int start) {
        if (start + 1 >= text.length() || isWithinWord(text, start)) {
            return Optional.empty();
        }
        List<Entry> candidates = byBeginning.getOrDefault(beginning(text, start), List.of());
        for (Entry entry : candidates) {
            int end = start + entry.label().length();
            if (text.regionMatches(
                            !entry.exact(),
                            start,
                            entry.label(),
                            0,
                            entry.label().length())
                    && !isWithinWord(text, end)) {
                return Optional.of(new Match(entry.term(), end));
            }
        }
        return Optional.empty();
    }

    private static int beginning(String text, int start) {
        return Character.toLowerCase(text.charAt(start)) << Character.SIZE
                | Character.toLowerCase(text.charAt(start + 1));
    }

    private static boolean isWithinWord(String text, int index) {
        return index > 0
                && index < text.length()
                && isWordPart(text.charAt(index - 1))
                && isWordPart(text.charAt(index));
    }

    private static boolean isWordPart(char character) {
        return character == '-'
                || character == '_'
                || (Character.isLetterOrDigit(character) && !Cjk.isLetter(character));
    }
}
