package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what someone typed into the search field. No character has a meaning of its own: there is no query language, so
 * nothing can be wrong or dangerous.
 */
final class QueryReader {

    /** More is cut off, in characters. */
    static final int MAX_LENGTH = 200;

    private static final int MAX_WORDS = 16;
    private static final int MAX_TRANSLATIONS = 8;
    private static final int SHORTEST_COMPLETED = 3;
    private static final String JOINS_WORDS = "-_./+*";

    private final Synonyms synonyms;

    QueryReader(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** A word, or a single character of a script without spaces. */
    record Part(String text, int start, int end, boolean isCharacter) {}

    /**
     * Something the reader looks for.
     *
     * @param text as typed
     * @param terms what the glossary knows by this name
     * @param mayGoOn whether the reader may still be typing it
     */
    record Wanted(String text, List<Term> terms, boolean mayGoOn) {

        /** As it is compared. */
        String folded() {
            return SearchText.fold(text);
        }

        boolean isSeveralWords() {
            return text.indexOf(' ') >= 0;
        }

        /** What else it is called in a language: the words of its terms, but not the one typed. */
        List<String> translations(Language language) {
            return terms.stream()
                    .flatMap(term -> Synonyms.words(term, language).stream())
                    .filter(word -> !SearchText.fold(word).equals(folded()))
                    .distinct()
                    .limit(MAX_TRANSLATIONS)
                    .toList();
        }
    }

    /** What is looked for, in order; empty if the query has neither letters nor digits. */
    List<Wanted> read(String query) {
        String text = cut(query);
        List<Part> parts = parts(text);
        var wanted = new ArrayList<Wanted>();
        int at = 0;
        while (at < parts.size() && wanted.size() < MAX_WORDS) {
            int end = endOfName(parts, at);
            if (end == at) {
                end = endOfRun(parts, at);
            }
            wanted.add(wanted(text, parts, at, end));
            at = end;
        }
        return wanted;
    }

    /** The part of a query that counts. */
    static String cut(String query) {
        if (query.length() <= MAX_LENGTH) {
            return query;
        }
        boolean splitsPair = Character.isHighSurrogate(query.charAt(MAX_LENGTH - 1));
        return query.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    private Wanted wanted(String text, List<Part> parts, int from, int to) {
        Part last = parts.get(to - 1);
        String key = key(parts, from, to);
        boolean mayGoOn = to == parts.size() && !last.isCharacter();
        List<Term> terms = synonyms.named(key);
        if (terms.isEmpty() && mayGoOn && key.length() >= SHORTEST_COMPLETED) {
            terms = synonyms.beginningWith(key);
        }
        return new Wanted(text.substring(parts.get(from).start(), last.end()), terms, mayGoOn);
    }

    /** Where the longest name of a term that begins here ends; {@code from} if none does. */
    private int endOfName(List<Part> parts, int from) {
        for (int end = Math.min(parts.size(), from + synonyms.longest()); end > from; end--) {
            if (!synonyms.named(key(parts, from, end)).isEmpty()) {
                return end;
            }
        }
        return from;
    }

    /** Characters without spaces stay together up to the next name. */
    private int endOfRun(List<Part> parts, int from) {
        int end = from + 1;
        while (end < parts.size()
                && parts.get(end - 1).isCharacter()
                && parts.get(end).isCharacter()
                && parts.get(end).start() == parts.get(end - 1).end()
                && endOfName(parts, end) == end) {
            end++;
        }
        return end;
    }

    private static String key(List<Part> parts, int from, int to) {
        return Synonyms.key(parts.subList(from, to));
    }

    /** Cuts a text, folded, into words and characters; {@code If-None-Match} and {@code text/html} are one word. */
    static List<Part> parts(String text) {
        String folded = SearchText.fold(text);
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < folded.length()) {
            int character = folded.codePointAt(at);
            int end = at + Character.charCount(character);
            if (Cjk.isLetter(character)) {
                parts.add(new Part(folded.substring(at, end), at, end, true));
            } else if (Character.isLetterOrDigit(character)) {
                end = endOfWord(folded, at);
                parts.add(new Part(folded.substring(at, end), at, end, false));
            }
            at = end;
        }
        return parts;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (Character.isLetterOrDigit(character) && !Cjk.isLetter(character)) {
                end = at;
            } else if (JOINS_WORDS.indexOf(character) < 0) {
                break;
            }
        }
        return end;
    }
}
