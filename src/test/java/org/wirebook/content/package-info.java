/** What the content folder means, what is refused, and what becomes of it. */
@NullMarked
package org.wirebook.content;

import org.jspecify.annotations.NullMarked;
