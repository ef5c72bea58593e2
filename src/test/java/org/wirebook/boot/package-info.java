@NullMarked
package org.wirebook.boot;

import org.jspecify.annotations.NullMarked;
