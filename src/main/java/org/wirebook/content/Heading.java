package org.wirebook.content;

/**
 * A heading of a page.
 *
 * @param level 2 to 6
 * @param id the fragment that leads to it, unique on its page
 * @param text plain text
 */
public record Heading(int level, String id, String text) {}
