package org.wirebook.question;

import java.util.List;

/**
 * An answer that was looked at.
 *
 * @param mistakes what it tells, as far as we know; may be empty although it is wrong
 */
public record Marked(boolean isRight, List<Mistake> mistakes) {
    public Marked {
        mistakes = List.copyOf(mistakes);
    }
}
