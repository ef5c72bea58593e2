/** Labs on the running site. */
@NullMarked
package org.wirebook.lab;

import org.jspecify.annotations.NullMarked;
