/** The redirect lab: its table, and what it shows without script. */
@NullMarked
package org.wirebook.lab.redirects;

import org.jspecify.annotations.NullMarked;
