package org.wirebook.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection to which two may write: Jetty's WebSocket its pongs and closes, and we what is sent to everyone. Jetty
 * allows one write at a time; here the second waits for its turn. Of HTTP, we may have sent what Jetty writes later.
 */
final class SharedEndPoint extends SocketChannelEndPoint {

    private volatile boolean isShared;
    private volatile boolean isNextSent;
    private final Object turns = new Object();
    private @Nullable Write current; // guarded by turns
    private final Queue<Write> waiting = new ArrayDeque<>(0); // guarded by turns

    SharedEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /** From now on writes may overlap. Nothing must be on its way. */
    void share() {
        isShared = true;
    }

    /** What is written next has been sent already, and is dropped. */
    void skipNext() {
        isNextSent = true;
    }

    @Override
    public void write(Callback callback, ByteBuffer... buffers) {
        if (!isShared) {
            super.write(callback, buffers);
            return;
        }
        var write = new Write(callback, buffers);
        synchronized (turns) {
            if (current != null) {
                waiting.add(write);
                return;
            }
            current = write;
        }
        begin(write);
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        if (isNextSent) {
            isNextSent = false; // at once: the end of this answer may begin the next
            for (ByteBuffer buffer : buffers) {
                buffer.position(buffer.limit());
            }
            return true;
        }
        if (buffers.length != 1) {
            return super.flush(buffers);
        }
        ByteBuffer buffer = buffers[0]; // one needs no vector, which costs the system a little more
        try {
            if (getChannel().write(buffer) > 0) {
                notIdle();
            }
        } catch (IOException e) {
            throw new EofException(e);
        }
        return !buffer.hasRemaining();
    }

    private void begin(Write write) {
        super.write(write, write.buffers);
    }

    private final class Write implements Callback {
        private final Callback callback;
        private final ByteBuffer[] buffers;

        private Write(Callback callback, ByteBuffer... buffers) {
            this.callback = callback;
            this.buffers = buffers;
        }

        @Override
        public void succeeded() {
            Write next;
            synchronized (turns) {
                next = waiting.poll();
                current = next;
            }
            if (next != null) {
                begin(next);
            }
            callback.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            List<Write> rest;
            synchronized (turns) {
                rest = new ArrayList<>(waiting);
                waiting.clear();
                current = null; // what comes now, fails by itself
            }
            callback.failed(failure);
            rest.forEach(write -> write.callback.failed(failure));
        }

        @Override
        public InvocationType getInvocationType() {
            return callback.getInvocationType();
        }
    }
}
