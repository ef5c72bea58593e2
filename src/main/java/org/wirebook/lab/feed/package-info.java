/** {@code /lab/feed}: what happens in this Wirebook, as server-sent events and as the octets they are. */
@NullMarked
package org.wirebook.lab.feed;

import org.jspecify.annotations.NullMarked;
