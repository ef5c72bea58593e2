@NullMarked
package org.wirebook.lab.frames;

import org.jspecify.annotations.NullMarked;
