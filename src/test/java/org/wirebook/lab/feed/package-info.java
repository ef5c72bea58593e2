/** What the feed lab shows without script. */
@NullMarked
package org.wirebook.lab.feed;

import org.jspecify.annotations.NullMarked;
