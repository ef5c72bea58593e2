/** What the race publishes, what it lets nobody do, and what it says without script. */
@NullMarked
package org.wirebook.lab.race;

import org.jspecify.annotations.NullMarked;
