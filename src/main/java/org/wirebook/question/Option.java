package org.wirebook.question;

import java.util.Optional;

/**
 * An answer to choose.
 *
 * @param mistake what choosing it tells, if it is wrong and somebody may believe it
 */
public record Option(Item item, boolean isRight, Optional<Mistake> mistake) {}
