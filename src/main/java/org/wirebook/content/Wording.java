package org.wirebook.content;

import java.util.Arrays;
import java.util.Set;
import org.wirebook.question.Bilingual;

/** A text of a question in both languages. */
record Wording(Written en, Written zh) {

    /**
     * A text in one language.
     *
     * @param plain as one reads it aloud, without blocks of code
     * @param prose the same without code spans
     * @param code its code spans
     */
    record Written(String html, String plain, String prose, Set<String> code) {

        /** What a text is that could not be read. */
        static final Written NOTHING = new Written("", "", "", Set.of());

        /** Words between spaces, as one counts them in English. */
        int words() {
            return (int) Arrays.stream(plain.split(" "))
                    .filter(word -> !word.isEmpty())
                    .count();
        }

        /** Han characters, as one counts words in Chinese. */
        int han() {
            return Cjk.han(plain);
        }

        int length() {
            return plain.codePointCount(0, plain.length());
        }

        /** Whether it is nothing but code, or nothing at all. */
        boolean isCode() {
            return prose.isEmpty();
        }
    }

    Written in(Language language) {
        return language == Language.EN ? en : zh;
    }

    Bilingual html() {
        return new Bilingual(en.html(), zh.html());
    }
}
