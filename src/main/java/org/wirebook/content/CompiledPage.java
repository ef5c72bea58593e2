package org.wirebook.content;

/**
 * A page with what its other language is compared by.
 *
 * @param manuscript what it was made of
 */
record CompiledPage(Page page, Manuscript manuscript, int tables, int diagrams) {}
