/** What outlives a restart. */
@NullMarked
package org.wirebook.store;

import org.jspecify.annotations.NullMarked;
