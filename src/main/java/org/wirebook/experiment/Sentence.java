package org.wirebook.experiment;

import java.util.List;
import java.util.Locale;

/**
 * What a reader is told, with its arguments, to be said in the reader's language.
 *
 * @param arguments texts and numbers, which are the same in every language, and {@link Bilingual} words
 */
public record Sentence(Bilingual words, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** The words with their arguments. */
    public static Sentence of(Bilingual words, Object... arguments) {
        return new Sentence(words, List.of(arguments));
    }

    /** In the language of this tag; in English if the book is not written in it. */
    public String in(String language) {
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Bilingual inside ? in(language, inside) : argument)
                .toArray();
        return String.format(Locale.ROOT, in(language, words), said);
    }

    private static String in(String language, Bilingual words) {
        return language.equals("zh") ? words.chinese() : words.english();
    }

    @Override
    public String toString() {
        return in("en");
    }
}
