/** The raw console: its notation, its reach, and what it shows. */
@NullMarked
package org.wirebook.lab.wire;

import org.jspecify.annotations.NullMarked;
