/** The handshake lab: a WebSocket opening handshake field by field, and what this server answers (RFC 6455 §4). */
@NullMarked
package org.wirebook.lab.handshake;

import org.jspecify.annotations.NullMarked;
