package org.wirebook.content;

/**
 * A heading with the text below it up to the next heading: what search finds and links to.
 *
 * @param anchor the heading's id, empty for the text before the first heading
 * @param heading plain text, empty for the text before the first heading
 * @param text plain text of everything below, white space folded
 */
public record Section(String anchor, String heading, String text) {}
