package org.wirebook.question;

/**
 * What a wrong answer tells.
 *
 * @param why people believe it, and what is true; HTML
 */
public record Mistake(Idea idea, Bilingual why) {}
