package org.wirebook.server;

import jakarta.servlet.AsyncContext;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.ee11.websocket.jakarta.common.JakartaWebSocketSession;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.wirebook.web.ContentOutlet;
import org.wirebook.web.Outlet;
import org.wirebook.web.Outlets;

/**
 * Writes chunks (RFC 9112 §7.1) and text frames (RFC 6455 §5.2) to their connections, past all that Jetty has between,
 * which is a third of the work of telling a thousand clients something. What is sent to many is framed once.
 */
final class JettyOutlets implements Outlets {

    private static final HttpField CHUNKED =
            new PreEncodedHttpField(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED.asString());
    private static final int TEXT = 0x81; // and the last frame of its message
    private static final int LENGTH_IN_2_OCTETS = 126;
    private static final int LENGTH_IN_8_OCTETS = 127;

    private final Framing chunks = new Framing(JettyOutlets::chunk);
    private final Framing frames = new Framing(JettyOutlets::frame);

    @Override
    public Optional<ContentOutlet> content(AsyncContext request, Outlet.Owner owner) {
        ConnectionMetaData connection = ServletContextRequest.getServletContextRequest(request.getRequest())
                .getConnectionMetaData();
        return request.hasOriginalRequestAndResponse() // what wraps an answer wants to see all of it
                        && connection.getHttpVersion() == HttpVersion.HTTP_1_1 // HTTP/2 has frames, 1.0 no chunks
                ? Optional.of(new Chunks(request, connection.getConnection().getEndPoint(), owner))
                : Optional.empty();
    }

    @Override
    public Optional<Outlet> texts(Session session, Outlet.Owner owner) {
        if (session instanceof JakartaWebSocketSession jetty
                && jetty.getCoreSession() instanceof WebSocketCoreSession core
                && core.getConnection().getEndPoint() instanceof SharedEndPoint connection) { // not by HTTP/2 or TLS
            connection.share();
            return Optional.of(new Direct(connection, frames, owner));
        }
        return Optional.empty();
    }

    private static byte[] chunk(byte[] octets) {
        byte[] size = (Integer.toHexString(octets.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(size.length + octets.length + 2)
                .put(size)
                .put(octets)
                .put((byte) '\r')
                .put((byte) '\n')
                .array();
    }

    private static byte[] frame(byte[] octets) {
        ByteBuffer head = ByteBuffer.allocate(2 + Long.BYTES).put((byte) TEXT);
        if (octets.length < LENGTH_IN_2_OCTETS) {
            head.put((byte) octets.length);
        } else if (octets.length <= 0xFFFF) {
            head.put((byte) LENGTH_IN_2_OCTETS).putShort((short) octets.length);
        } else {
            head.put((byte) LENGTH_IN_8_OCTETS).putLong(octets.length);
        }
        head.flip();
        return ByteBuffer.allocate(head.remaining() + octets.length)
                .put(head)
                .put(octets)
                .array();
    }

    /** Puts octets into a frame, and remembers the last: most often the next client is sent the same. */
    private static final class Framing {
        private final UnaryOperator<byte[]> frame;
        private volatile byte[][] latest = {{}, {}}; // what was framed, and what came of it

        private Framing(UnaryOperator<byte[]> frame) {
            this.frame = frame;
        }

        private ByteBuffer of(byte[] octets) {
            byte[][] known = latest;
            if (known[0] != octets) {
                known = new byte[][] {octets, frame.apply(octets)};
                latest = known;
            }
            return ByteBuffer.wrap(known[1]);
        }
    }

    private static class Direct implements Outlet, Callback {
        final EndPoint connection;
        private final Framing framing;
        private final Owner owner;

        Direct(EndPoint connection, Framing framing, Owner owner) {
            this.connection = connection;
            this.framing = framing;
            this.owner = owner;
        }

        @Override
        public void send(byte[] octets) {
            connection.write(this, framing.of(octets));
        }

        @Override
        public void succeeded() {
            owner.sent();
        }

        @Override
        public void failed(Throwable failure) {
            owner.failed(failure);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    private final class Chunks extends Direct implements ContentOutlet {
        private final AsyncContext request;

        private Chunks(AsyncContext request, EndPoint connection, Owner owner) {
            super(connection, chunks, owner);
            this.request = request;
        }

        @Override
        public void open() throws IOException {
            ServletContextRequest.getServletContextRequest(request.getRequest())
                    .getServletContextResponse()
                    .getHeaders()
                    .put(CHUNKED); // Jetty would not, where the connection is to be closed
            request.getResponse().flushBuffer();
        }

        @Override
        public void end() {
            request.complete();
        }

        @Override
        public void abort() {
            connection.close();
            request.complete();
        }
    }
}
