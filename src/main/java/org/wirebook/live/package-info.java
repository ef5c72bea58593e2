/**
 * {@code /live/{channel}}: the same events, in the same order, with the same ids, over whichever transport the client
 * asks for: WebSocket (RFC 6455, RFC 8441), server-sent events (HTML §9.2), long poll and short poll (RFC 6202).
 *
 * <p>No thread waits for a reader. Whoever has read everything waits in the {@link org.wirebook.events.Channel}, which
 * calls it when there is news; what comes next is always taken from the channel's log by cursor, so nothing is queued
 * for anyone.
 */
@NullMarked
package org.wirebook.live;

import org.jspecify.annotations.NullMarked;
