package org.wirebook.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a client that there is no place for it now: script sees a close code, but not the status of a handshake. */
final class Full extends Endpoint {

    private static final Logger log = LoggerFactory.getLogger(Full.class);

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        try {
            session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Too many clients. Try again later."));
            session.setMaxIdleTimeout(Pace.USUAL.closing().toMillis());
        } catch (IOException | IllegalStateException e) {
            log.debug("the client left: {}", e.getMessage());
        }
    }
}
