package org.wirebook.question;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which question: never another one, whatever becomes of it.
 *
 * @param slug of the page beside which it stands
 * @param name of the question there
 */
public record QuestionId(String slug, String name) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]{1,80})/([a-z0-9-]{1,80})");

    /** Reads {@code status-codes/unknown-code}. */
    public static Optional<QuestionId> of(String text) {
        var match = WRITTEN.matcher(text);
        return match.matches() ? Optional.of(new QuestionId(match.group(1), match.group(2))) : Optional.empty();
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return slug + "/" + name;
    }
}
