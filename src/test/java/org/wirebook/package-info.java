/** The site as a whole. */
@NullMarked
package org.wirebook;

import org.jspecify.annotations.NullMarked;
