package org.wirebook.live;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.nio.charset.StandardCharsets;
import org.wirebook.web.Outlet;

/** Sends text messages by the WebSocket API alone (Jakarta WebSocket 2.1 §2.2). */
final class SessionOutlet implements Outlet, SendHandler {

    private final RemoteEndpoint.Async client;
    private final Owner owner;

    SessionOutlet(Session session, Owner owner) {
        this.client = session.getAsyncRemote();
        this.owner = owner;
    }

    @Override
    public void send(byte[] octets) {
        try {
            client.sendText(new String(octets, StandardCharsets.UTF_8), this);
        } catch (IllegalStateException e) { // closed meanwhile
            owner.failed(e);
        }
    }

    @Override
    public void onResult(SendResult result) {
        if (result.isOK()) {
            owner.sent();
        } else {
            owner.failed(result.getException());
        }
    }
}
