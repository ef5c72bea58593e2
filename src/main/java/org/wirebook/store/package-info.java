/** What outlives a restart. The only package that imports {@code java.sql}. */
@NullMarked
package org.wirebook.store;

import org.jspecify.annotations.NullMarked;
