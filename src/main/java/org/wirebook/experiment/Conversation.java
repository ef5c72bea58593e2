package org.wirebook.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One request and its answer on one connection. Used once. */
final class Conversation {

    private final WireConnection connection;
    private final WireRequest request;
    private final RunMeter meter;
    private final List<WireMessage> messages;
    private boolean contentHeldBack;
    private boolean writeFailed;
    private boolean surplus;

    /** @param messages what crosses is added to it */
    Conversation(WireConnection connection, WireRequest request, RunMeter meter, List<WireMessage> messages) {
        this.connection = connection;
        this.request = request;
        this.meter = meter;
        this.messages = messages;
    }

    /**
     * Sends the request and reads up to the final response.
     *
     * @param continueWait how long content that expects a 100 waits for it
     * @return empty if the server ended the connection before the first octet of an answer
     */
    Optional<WireResponse> run(String authority, Duration continueWait) throws IOException {
        byte[] head = request.head(authority);
        if (request.expectsContinue()) {
            send(head);
            Optional<WireResponse> early = awaitContinue(continueWait);
            if (early.isPresent()) {
                contentHeldBack = true;
                return early;
            }
            send(request.body());
        } else {
            send(joined(head, request.body()));
        }
        Optional<WireResponse> response = finalResponse();
        keepWhatFollows();
        return response;
    }

    /** Whether the connection can carry the next request. RFC 9110 §10.1.1: not if the content was held back. */
    boolean leavesConnectionUsable(WireResponse response) {
        return !contentHeldBack && !writeFailed && !surplus && response.isPersistent() && !request.asksToClose();
    }

    /**
     * A failure to write is not the end: a server may refuse early, answer and close. If it did not answer, reading
     * fails as well.
     */
    private void send(byte[] octets) {
        messages.add(WireMessage.sent(meter.micros(), connection.number(), new Octets(octets)));
        try {
            connection.write(octets);
        } catch (IOException e) {
            writeFailed = true;
        }
    }

    /** RFC 9110 §10.1.1: wait for a 100, or a final response instead of it, but not for ever. */
    private Optional<WireResponse> awaitContinue(Duration wait) throws IOException {
        while (connection.await(wait)) {
            Optional<WireResponse> response = response();
            if (response.isEmpty() || response.get().status() == 100) {
                return Optional.empty();
            }
            if (!response.get().head().isInterim()) {
                return response;
            }
        }
        return Optional.empty();
    }

    private Optional<WireResponse> finalResponse() throws IOException {
        Optional<WireResponse> response = response();
        while (response.isPresent() && response.get().head().isInterim()) {
            response = response();
        }
        return response;
    }

    /** Octets that belong to no response: content after a HEAD, a Content-Length that was too small. */
    private void keepWhatFollows() throws IOException {
        if (connection.hasBuffered()) {
            Incoming rest = new Incoming(connection);
            rest.drain();
            messages.add(rest.message(Optional.empty()));
            // RFC 9112 §9.2: they are no answer to anything, and the connection should be closed
            surplus = true;
        }
    }

    /** The next response, interim or final; what came in is kept also if it is none. */
    private Optional<WireResponse> response() throws IOException {
        if (!connection.hasMore()) {
            return Optional.empty();
        }
        Incoming incoming = new Incoming(connection);
        Optional<WireResponse> response = Optional.empty();
        try {
            response = Optional.of(new ResponseReader(incoming).read(request.method()));
            return response;
        } finally {
            if (incoming.position() > 0) {
                messages.add(incoming.message(response));
            }
        }
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] joined = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, joined, head.length, body.length);
        return joined;
    }
}
