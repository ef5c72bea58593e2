/** The frame lab: WebSocket frames built by hand, and what this server makes of them (RFC 6455 §5). */
@NullMarked
package org.wirebook.lab.frames;

import org.jspecify.annotations.NullMarked;
