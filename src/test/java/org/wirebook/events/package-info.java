@NullMarked
package org.wirebook.events;

import org.jspecify.annotations.NullMarked;
