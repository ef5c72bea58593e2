package org.wirebook.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wirebook.web.Answer;
import org.wirebook.web.ContentOutlet;
import org.wirebook.web.Reply;

/** Answers by the servlet API alone (Jakarta Servlet 6.0 §5.7.2). */
final class ServletOutlet implements ContentOutlet, Reply, WriteListener {

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Owner owner;
    private final Serial serial = new Serial(this::write);

    private volatile @Nullable Answer head;
    private volatile byte @Nullable [] next;
    private volatile boolean isOpen;
    private volatile boolean isEnded;
    private boolean isFlushed = true; // of the one thread that writes
    private boolean isSending;

    ServletOutlet(AsyncContext request, Owner owner) {
        this.request = request;
        this.owner = owner;
        try {
            this.out = request.getResponse().getOutputStream();
        } catch (IOException e) {
            throw new IllegalStateException("no container opens a file for this", e);
        }
    }

    @Override
    public void open() {
        out.setWriteListener(this);
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
    public void send(Answer answer) {
        head = answer;
        send(answer.content());
    }

    @Override
    public void send(byte[] octets) {
        next = octets;
        serial.run();
    }

    private void write() {
        try {
            while (isOpen && !isEnded && out.isReady()) { // else onWritePossible is called when the client reads on
                byte[] octets = next;
                if (octets != null) {
                    next = null;
                    isSending = true;
                    write(octets);
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

    private void write(byte[] octets) throws IOException {
        Answer begun = head;
        if (begun != null) {
            head = null;
            begun.writeHeadTo((HttpServletResponse) request.getResponse());
        }
        if (octets.length > 0) {
            out.write(octets);
            isFlushed = false;
        }
    }

    @Override
    public void end() {
        isEnded = true;
        request.complete();
    }

    @Override
    public void abort() {
        end(); // there is no other way; what is still to be written, the container drops
    }
}
