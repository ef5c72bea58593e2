package org.wirebook.question;

/**
 * A wrong idea that people hold.
 *
 * @param name unique in the book: {@code http-overview/stateless-stores-nothing}
 * @param text the idea in one sentence, as somebody who holds it would say it; plain text
 */
public record Idea(String name, Bilingual text) {}
