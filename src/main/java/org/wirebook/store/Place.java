package org.wirebook.store;

import java.util.Locale;

/** Where a question was answered. */
public enum Place {
    PAGE,
    QUIZ,
    REVIEW,
    INTERVIEW;

    /** As it is kept: {@code review}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Place of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
