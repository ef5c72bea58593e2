package org.wirebook.content;

import java.util.Arrays;

/** Finds text that is in the other language than it should be. */
final class LanguageLint {

    /** Fewer words may be a name, which is the same in both languages. */
    private static final int SENTENCE = 4;

    private LanguageLint() {}

    /**
     * Looks at a sentence.
     *
     * @param prose without code, in which any language may stand
     */
    static void sentence(TomlEntry entry, String key, Language language, String prose) {
        boolean hasHan = Cjk.han(prose) > 0;
        if (language == Language.EN && hasHan) {
            entry.report(key, key + " has Han characters");
        } else if (language == Language.ZH && !hasHan && !prose.isEmpty()) {
            entry.report(key, key + " has no Han character");
        }
    }

    /** Looks at a few words, which may be a sentence or the same in both languages. */
    static void words(TomlEntry entry, String key, Language language, String prose) {
        long words = Arrays.stream(prose.split(" "))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .count();
        if (language == Language.EN || words >= SENTENCE) {
            sentence(entry, key, language, prose);
        }
    }
}
