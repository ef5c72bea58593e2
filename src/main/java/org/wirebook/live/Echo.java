package org.wirebook.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /live/echo}: sends back each message as it came, up to 16 MiB. Messages are taken in parts, as they come in,
 * so that text which is no UTF-8 ends the connection at once, and so that what is held is known: one connection holds
 * no more than two of the longest messages, all together no more than their {@link Allowance}. No thread waits for a
 * client.
 */
final class Echo extends Endpoint implements Reader {

    private static final Logger log = LoggerFactory.getLogger(Echo.class);
    private static final int MOST_MESSAGE_BYTES = 16 << 20;
    private static final int MOST_HELD_BYTES = 2 * MOST_MESSAGE_BYTES + (1 << 20); // one comes, one goes
    private static final int MESSAGE_COST = 256; // what an empty message takes
    private static final long IDLE_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long STALLED_MILLIS = 20_000;

    private final Readers.Place place;
    private final Allowance.Share share;
    private final Serial serial = new Serial(this::send);
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

    // of the one thread that hears
    private final List<String> text = new ArrayList<>();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private long messageBytes;

    private volatile @Nullable Session session;
    private volatile boolean isSending;
    private volatile boolean isGone;

    /**
     * A message to be sent back: text, or octets.
     *
     * @param held octets of the share
     */
    private record Reply(@Nullable String text, ByteBuffer octets, long held) {}

    Echo(Readers.Place place, Allowance memory) {
        this.place = place;
        this.share = memory.new Share(MOST_HELD_BYTES);
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        opened.setMaxIdleTimeout(IDLE_MILLIS);
        opened.getAsyncRemote().setSendTimeout(STALLED_MILLIS); // then the container closes the connection
        MessageHandler.Partial<String> texts = this::hear;
        MessageHandler.Partial<ByteBuffer> binaries = this::hear;
        opened.addMessageHandler(String.class, texts);
        opened.addMessageHandler(ByteBuffer.class, binaries);
        place.seat(this);
    }

    private void hear(String part, boolean isLast) {
        if (hold(utf8Length(part), isLast)) {
            text.add(part);
            if (isLast) {
                String whole = text.size() == 1 ? part : String.join("", text);
                text.clear();
                reply(whole, ByteBuffer.allocate(0));
            }
        }
    }

    private void hear(ByteBuffer part, boolean isLast) {
        if (hold(part.remaining(), isLast)) {
            byte[] copy = new byte[part.remaining()]; // the container uses its buffer again
            part.get(copy);
            octets.writeBytes(copy);
            if (isLast) {
                ByteBuffer whole = ByteBuffer.wrap(octets.toByteArray());
                octets.reset();
                reply(null, whole);
            }
        }
    }

    /** Whether a part may be kept. */
    private boolean hold(long bytes, boolean isLast) {
        if (isGone) {
            return false;
        }
        long cost = bytes + (isLast ? MESSAGE_COST : 0);
        if (messageBytes + bytes > MOST_MESSAGE_BYTES) {
            close(CloseCodes.TOO_BIG, "A message may have " + MOST_MESSAGE_BYTES + " octets.");
            return false;
        }
        if (!share.take(cost)) {
            close(CloseCodes.TRY_AGAIN_LATER, "Too much is waiting to be sent back.");
            return false;
        }
        messageBytes += bytes;
        return true;
    }

    private static long utf8Length(String part) {
        long length = part.length();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            // a pair of surrogates stands for four octets
            length += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return length;
    }

    private void reply(@Nullable String whole, ByteBuffer binary) {
        replies.add(new Reply(whole, binary, messageBytes + MESSAGE_COST));
        messageBytes = 0;
        serial.run();
    }

    private void send() {
        while (!isSending && !isGone) {
            Reply reply = replies.poll();
            Session open = session;
            if (reply == null || open == null) {
                return;
            }
            isSending = true;
            try {
                if (reply.text() != null) {
                    open.getAsyncRemote().sendText(reply.text(), result -> sent(reply, result));
                } else {
                    open.getAsyncRemote().sendBinary(reply.octets(), result -> sent(reply, result));
                }
            } catch (IllegalStateException e) { // closed meanwhile
                log.debug("the client left: {}", e.getMessage());
                end();
            }
        }
    }

    private void sent(Reply reply, SendResult result) {
        share.give(reply.held());
        if (result.isOK()) {
            isSending = false;
            serial.run();
        } else {
            end();
        }
    }

    /** The container looks after those that are idle. */
    @Override
    public void tick(long nanos) {}

    @Override
    public void leave() {
        close(CloseCodes.GOING_AWAY, Socket.STOPS);
    }

    private void close(CloseCode code, String reason) {
        end();
        Session open = session;
        try {
            if (open != null) {
                open.close(new CloseReason(code, reason));
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("the client left: {}", e.getMessage());
        }
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        end();
    }

    @Override
    public void onError(Session failed, Throwable failure) {
        log.debug("the client left: {}", failure.getMessage());
        end();
    }

    private void end() {
        isGone = true;
        replies.clear();
        share.close();
        place.free(this);
    }
}
