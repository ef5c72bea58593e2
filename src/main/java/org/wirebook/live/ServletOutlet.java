package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.ContentOutlet;

/** An outlet by the servlet API alone (Jakarta Servlet 6.0 §5.7.2). */
final class ServletOutlet implements ContentOutlet, WriteListener {

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Owner owner;
    private final Serial serial = new Serial(this::write);

    private volatile byte @Nullable [] next;
    private volatile boolean isOpen;
    private volatile boolean isAborted;
    private boolean isFlushed = true; // of the one thread that writes
    private boolean isSending;

    ServletOutlet(AsyncContext request, Owner owner) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.owner = owner;
    }

    @Override
    public void open() {
        out.setWriteListener(this); // which sends the head with the first piece
    }

    @Override
    public void onWritePossible() {
        isOpen = true;
        serial.run();
    }

    @Override
    public void onError(Throwable failure) {
        owner.failed(failure);
    }

    @Override
    public void send(byte[] octets) {
        next = octets;
        serial.run();
    }

    private void write() {
        try {
            while (isOpen && !isAborted && out.isReady()) { // else onWritePossible is called when the client reads on
                byte[] octets = next;
                if (octets != null) {
                    next = null;
                    isSending = true;
                    isFlushed = false;
                    out.write(octets);
                } else if (!isFlushed) {
                    isFlushed = true;
                    out.flush();
                } else if (isSending) {
                    isSending = false;
                    owner.sent();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            owner.failed(e);
        }
    }

    @Override
    public void end() {
        isAborted = true;
        request.complete();
    }

    @Override
    public void abort() {
        end(); // Jakarta Servlet knows no other way; what is still to be written, the container drops
    }
}
