/** {@code /live/{channel}} as clients of each kind see it. */
@NullMarked
package org.wirebook.live;

import org.jspecify.annotations.NullMarked;
