package org.wirebook.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the book is written in. */
public enum Language {
    EN("en", "English"),
    ZH("zh", "中文");

    private final String tag;
    private final String endonym;

    Language(String tag, String endonym) {
        this.tag = tag;
        this.endonym = endonym;
    }

    /** The language tag (BCP 47), also the first part of its addresses: {@code en} or {@code zh}. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String endonym() {
        return endonym;
    }

    public Language other() {
        return this == EN ? ZH : EN;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language with exactly this tag. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** All tags, in the order of preference when a reader states none. */
    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }
}
