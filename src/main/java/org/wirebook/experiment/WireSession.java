package org.wirebook.experiment;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one run, used one request after the other, and a record of all that crossed them. Used by one
 * thread.
 */
final class WireSession implements AutoCloseable {

    private final Target target;
    private final RunLimits limits;
    private final RunMeter meter;
    private final RunSockets sockets;
    private final List<WireMessage> messages = new ArrayList<>();
    private @Nullable WireConnection kept;
    private int connections;

    WireSession(Target target, RunLimits limits, RunSockets sockets) {
        this.target = target;
        this.limits = limits;
        this.meter = new RunMeter(limits);
        this.sockets = sockets;
    }

    RunMeter meter() {
        return meter;
    }

    /** How many connections have been opened. */
    int connections() {
        return connections;
    }

    /** All that has crossed so far, in order. */
    List<WireMessage> messages() {
        return messages;
    }

    /** What has crossed since so many messages had. */
    List<WireMessage> messagesFrom(int count) {
        return messages.subList(count, messages.size());
    }

    /**
     * Sends a request, and reads interim responses and the final one.
     *
     * @return the final one
     * @throws WireException with a reason for the reader; {@link #messages()} has what crossed until then
     */
    WireResponse exchange(WireRequest request) throws WireException {
        try {
            WireConnection reused = reusable();
            if (reused != null) {
                Optional<WireResponse> response = converse(reused, request);
                if (response.isPresent()) {
                    return response.get();
                }
                checkMayRepeat(request);
            }
            return converse(open(), request).orElseThrow(() -> new WireException(Mishap.UNANSWERED));
        } catch (IOException e) {
            throw reason(e);
        }
    }

    private WireException reason(IOException e) {
        if (sockets.isExpired()) {
            return sockets.late();
        }
        return e instanceof WireException known
                ? known
                : new WireException(Mishap.BROKEN, String.valueOf(e.getMessage()));
    }

    /** RFC 9112 §9.3.1: only an idempotent request may be repeated without asking when no answer came. */
    private static void checkMayRepeat(WireRequest request) throws WireException {
        if (!request.isIdempotent()) {
            throw new WireException(Mishap.NOT_SENT_AGAIN, request.method());
        }
    }

    private @Nullable WireConnection reusable() throws IOException {
        WireConnection connection = kept;
        kept = null;
        if (connection == null || connection.isQuiet()) {
            return connection;
        }
        connection.close();
        return null;
    }

    private WireConnection open() throws IOException {
        Socket socket = sockets.connect();
        connections++;
        return new WireConnection(connections, socket, meter);
    }

    /** Empty if the server ended the connection before the first octet of an answer. */
    private Optional<WireResponse> converse(WireConnection connection, WireRequest request) throws IOException {
        Conversation conversation = new Conversation(connection, request, meter, messages);
        Optional<WireResponse> response = conversation.run(target.authority(), limits.continueWait());
        if (response.filter(conversation::leavesConnectionUsable).isPresent()) {
            kept = connection;
        } else {
            connection.close();
        }
        return response;
    }

    @Override
    public void close() {
        sockets.close();
    }
}
