package org.wirebook.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.events.Batch;
import org.wirebook.events.Channel;
import org.wirebook.events.Waiter;
import org.wirebook.web.Outlet;
import org.wirebook.web.Outlets;

/**
 * A client on WebSocket (RFC 6455). Each text frame it gets is what a poll would have been answered. One that stops
 * reading, or does not answer pings, is cut off.
 */
final class Socket extends Endpoint implements Reader, Outlet.Owner {

    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final int MOST_MESSAGE_BYTES = 16 * 1024;
    private static final int MOST_EVENTS = 100;
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_REPLIES = 64;
    static final String STOPS = "The server stops. Come again.";

    private final Channel channel;
    private final Conversation conversation;
    private final Readers.Place place;
    private final Outlets outlets;
    private final Executor slow;
    private final Waiter news = this::advance;
    private final Serial serial = new Serial(this::send);
    private final Queue<byte[]> replies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger replyCount = new AtomicInteger();

    private long cursor; // of the one thread that sends
    private @Nullable Thread sender; // another that sees an old one does not see itself
    private volatile @Nullable Session session;
    private volatile @Nullable Outlet outlet;
    private volatile boolean isSending;
    private volatile boolean isPinging;
    private volatile boolean isGone;
    private volatile long sendingNanos;
    private volatile long heardNanos = System.nanoTime();
    private volatile long pingedNanos = heardNanos;

    /**
     * @param cursor after which to begin
     * @param conversation what the client may say
     * @param slow pings and closes, for which the WebSocket API has blocking methods only
     */
    Socket(
            Channel channel,
            long cursor,
            Conversation conversation,
            Readers.Place place,
            Outlets outlets,
            Executor slow) {
        this.channel = channel;
        this.cursor = cursor;
        this.conversation = conversation;
        this.place = place;
        this.outlets = outlets;
        this.slow = slow;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        opened.setMaxIdleTimeout(0); // pings tell better who is gone
        opened.setMaxTextMessageBufferSize(MOST_MESSAGE_BYTES); // more is closed with 1009 (RFC 6455 §7.4.1)
        opened.setMaxBinaryMessageBufferSize(MOST_MESSAGE_BYTES);
        MessageHandler.Whole<String> texts = this::heard;
        MessageHandler.Whole<ByteBuffer> octets = unused -> close(CloseCodes.CANNOT_ACCEPT, "This channel is text.");
        MessageHandler.Whole<PongMessage> pongs = unused -> heardNanos = System.nanoTime();
        opened.addMessageHandler(String.class, texts);
        opened.addMessageHandler(ByteBuffer.class, octets);
        opened.addMessageHandler(PongMessage.class, pongs);
        if (isGone) { // the site began to stop during the handshake
            slow.execute(() -> end(CloseCodes.GOING_AWAY, STOPS));
            return;
        }
        outlet = outlets.texts(opened, this).orElseGet(() -> new SessionOutlet(opened, this));
        reply("{\"events\":[],\"next\":" + cursor + ",\"hello\":true}");
    }

    private void heard(String text) {
        heardNanos = System.nanoTime();
        try {
            conversation.hear(text).ifPresent(this::reply);
        } catch (Conversation.OverException e) {
            close(CloseCodes.VIOLATED_POLICY, e.reason());
        }
    }

    private void reply(String text) {
        if (replyCount.incrementAndGet() > MOST_REPLIES) {
            close(CloseCodes.VIOLATED_POLICY, "Read what you are answered.");
            return;
        }
        replies.add(text.getBytes(StandardCharsets.UTF_8));
        advance();
    }

    /** There is news, or something to reply, or the client reads on. */
    private void advance() {
        serial.run();
    }

    private void send() {
        while (!isSending && !isGone) {
            byte[] text = replies.poll();
            if (text != null) {
                replyCount.decrementAndGet();
                send(text);
                continue;
            }
            Batch batch = channel.after(cursor, MOST_EVENTS, MOST_BYTES);
            if (!batch.isEmpty()) {
                cursor = batch.next();
                send(batch.jsonOctets());
            } else if (channel.await(cursor, news)) {
                return;
            }
        }
    }

    private void send(byte[] text) {
        Outlet open = outlet;
        if (open != null) {
            sendingNanos = System.nanoTime();
            isSending = true;
            sender = Thread.currentThread();
            try {
                open.send(text);
            } finally {
                sender = null;
            }
        }
    }

    @Override
    public void sent() {
        isSending = false;
        if (sender != Thread.currentThread()) { // else it goes on by itself
            advance();
        }
    }

    @Override
    public void failed(Throwable failure) {
        log.debug("the reader left: {}", failure.getMessage());
        end();
    }

    @Override
    public void tick(long nanos) {
        boolean isAnswered = heardNanos - pingedNanos >= 0;
        if (isSending && nanos - sendingNanos > place.pace().stalled().toNanos()) {
            close(CloseCodes.VIOLATED_POLICY, "You stopped reading.");
        } else if (!isAnswered && nanos - pingedNanos > place.pace().dead().toNanos()) {
            close(CloseCodes.GOING_AWAY, "You did not answer a ping.");
        } else if (isAnswered
                && !isSending
                && !isPinging
                && nanos - pingedNanos > place.pace().heartbeat().toNanos()) {
            isPinging = true;
            slow.execute(this::ping);
        }
    }

    private void ping() {
        pingedNanos = System.nanoTime(); // now, not when it was due: others may have held it up
        Session open = session;
        try {
            if (open == null) {
                log.debug("the handshake came to nothing");
                end();
            } else if (open.isOpen()) {
                open.getBasicRemote().sendPing(ByteBuffer.allocate(0));
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            log.debug("the reader left: {}", e.getMessage());
            end();
        }
        isPinging = false;
    }

    /** The client comes again elsewhere, or later (RFC 6455 §7.4.1: 1001). */
    @Override
    public void leave() {
        close(CloseCodes.GOING_AWAY, STOPS);
    }

    private void close(CloseCode code, String reason) {
        end();
        slow.execute(() -> end(code, reason));
    }

    /** Says good-bye, and does not wait long for the answer. */
    private void end(CloseCode code, String reason) {
        Session open = session;
        try {
            if (open != null) {
                open.close(new CloseReason(code, reason));
                open.setMaxIdleTimeout(place.pace().closing().toMillis()); // not before: it may be idle for longer
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("the reader left: {}", e.getMessage());
        }
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        end();
    }

    @Override
    public void onError(Session failed, Throwable failure) {
        log.debug("the reader left: {}", failure.getMessage());
        end();
    }

    private void end() {
        isGone = true;
        channel.forget(news);
        place.free(this);
    }
}
