/** Bisection, alone and on the running site. */
@NullMarked
package org.wirebook.lab.urllength;

import org.jspecify.annotations.NullMarked;
