package org.wirebook.visit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Writes an answer into the ledger before it leaves, so that whoever has read the answer finds it there. */
final class RecordedResponse extends HttpServletResponseWrapper {

    private final Entry entry;
    private @Nullable ServletOutputStream out;
    private @Nullable PrintWriter writer;

    RecordedResponse(HttpServletResponse response, Entry entry) {
        super(response);
        this.entry = entry;
    }

    /** The answer is complete; call it before the container says so to the client, where possible. */
    void end() {
        entry.begins(this);
        entry.isWhole();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new RecordedOutput(super.getOutputStream(), this);
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    void sends(int octets) {
        entry.begins(this);
        entry.sends(octets);
    }

    @Override
    public void flushBuffer() throws IOException {
        entry.begins(this);
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        entry.startsOver();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        entry.startsOver();
    }
}
