/** The rules of chats. */
@NullMarked
package org.wirebook.live.chat;

import org.jspecify.annotations.NullMarked;
