/** The chat lab: talk, and see what that is on the wire. */
@NullMarked
package org.wirebook.lab.chat;

import org.jspecify.annotations.NullMarked;
