/**
 * A bounded, ordered log of events that many read at their own pace: {@link org.wirebook.events.Channel}. How events
 * reach a client (polling, server-sent events, WebSocket) is not known here, except for how they are written.
 */
@NullMarked
package org.wirebook.events;

import org.jspecify.annotations.NullMarked;
