package org.wirebook.live;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** {@code /live/echo}: sends back each message as it came, up to 16 MiB. */
final class Echo extends Endpoint {

    private static final int MOST_MESSAGE_BYTES = 16 * 1024 * 1024;

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(MOST_MESSAGE_BYTES);
        session.setMaxBinaryMessageBufferSize(MOST_MESSAGE_BYTES);
        MessageHandler.Whole<String> texts =
                text -> send(() -> session.getBasicRemote().sendText(text));
        MessageHandler.Whole<ByteBuffer> octets =
                data -> send(() -> session.getBasicRemote().sendBinary(data));
        session.addMessageHandler(String.class, texts);
        session.addMessageHandler(ByteBuffer.class, octets);
    }

    @FunctionalInterface
    private interface Sending {
        void run() throws IOException;
    }

    private static void send(Sending sending) {
        try {
            sending.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the container closes the session
        }
    }
}
