/**
 * Markdown folders to a {@link org.wirebook.content.Book}: pages, glossary, lint, search. Knows nothing of servlets.
 */
@NullMarked
package org.wirebook.content;

import org.jspecify.annotations.NullMarked;
