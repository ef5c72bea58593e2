/** {@code /lab/race}: the same events over four transports at once, timed and counted. */
@NullMarked
package org.wirebook.lab.race;

import org.jspecify.annotations.NullMarked;
