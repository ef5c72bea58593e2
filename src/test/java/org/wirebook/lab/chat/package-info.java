/** The chat lab without script. */
@NullMarked
package org.wirebook.lab.chat;

import org.jspecify.annotations.NullMarked;
