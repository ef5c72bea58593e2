package org.wirebook.experiment;

import java.util.List;
import java.util.Locale;

/**
 * What a reader is told, with its arguments, to be said in the reader's language.
 *
 * @param arguments texts and numbers, which are the same in every language
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
        return String.format(
                Locale.ROOT, language.equals("zh") ? words.chinese() : words.english(), arguments.toArray());
    }

    @Override
    public String toString() {
        return in("en");
    }
}
