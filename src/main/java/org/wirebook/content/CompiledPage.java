package org.wirebook.content;

import java.util.Set;

/**
 * A page with what its other language is compared by.
 *
 * @param manuscript what it was made of
 * @param experiments names of those it links to
 */
record CompiledPage(Page page, Manuscript manuscript, int tables, int diagrams, Set<String> experiments) {}
