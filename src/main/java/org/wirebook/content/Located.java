package org.wirebook.content;

/**
 * A text and where it was written.
 *
 * @param line 1-based
 */
record Located(String text, int line) {}
