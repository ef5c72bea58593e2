/** The WAR in real servlet containers. */
@NullMarked
package org.wirebook.containers;

import org.jspecify.annotations.NullMarked;
