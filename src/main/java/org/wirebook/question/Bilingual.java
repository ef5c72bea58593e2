package org.wirebook.question;

/** The same in both languages of the book. */
public record Bilingual(String en, String zh) {

    /** The text in one of the two, by its tag. */
    public String in(String language) {
        return switch (language) {
            case "en" -> en;
            case "zh" -> zh;
            default -> throw new IllegalArgumentException("no language of the book: " + language);
        };
    }
}
