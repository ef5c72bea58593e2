/**
 * WebSocket on the wire (RFC 6455), octet by octet: what labs send that no library would, and how they read what comes
 * back. No implementation of the protocol: it keeps no rule that an experiment might want to break.
 */
@NullMarked
package org.wirebook.experiment.websocket;

import org.jspecify.annotations.NullMarked;
