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
 * only. Immutable; any thread may use it.
 */
final class TermIndex {

    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    private record Entry(String label, boolean exact, Term term) {}

    /** A term's label at some place of a text. */
    record Match(Term term, int end) {}

    TermIndex(List<Term> terms, Language language) {
        for (Term term : terms) {
            add(term.label(language), term);
            term.alternatives(language).forEach(label -> add(label, term));
        }
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> entry.label().length())
                                .reversed()));
    }

    private void add(String label, Term term) {
        if (!label.isEmpty()) {
            boolean exact = label.chars().anyMatch(Character::isUpperCase);
            byFirst.computeIfAbsent(Character.toLowerCase(label.charAt(0)), first -> new ArrayList<>())
                    .add(new Entry(label, exact, term));
        }
    }

    /** The longest label that begins exactly here. */
    Optional<Match> at(String text, int start) {
        List<Entry> candidates = byFirst.get(Character.toLowerCase(text.charAt(start)));
        if (candidates == null || isWithinWord(text, start)) {
            return Optional.empty();
        }
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
