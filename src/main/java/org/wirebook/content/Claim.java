package org.wirebook.content;

import java.util.Optional;

/**
 * A sentence of a page that an experiment proves.
 *
 * @param experiment the experiment's name in the page's {@code experiments.http}
 * @param text the sentence, plain text, in the page's language
 * @param standard the section that says so
 */
public record Claim(String experiment, String text, Optional<Citation> standard) {}
