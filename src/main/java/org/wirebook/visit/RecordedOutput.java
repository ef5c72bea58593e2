package org.wirebook.visit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Counts content on its way out. */
final class RecordedOutput extends ServletOutputStream {

    private final ServletOutputStream out;
    private final RecordedResponse response;

    RecordedOutput(ServletOutputStream out, RecordedResponse response) {
        this.out = out;
        this.response = response;
    }

    @Override
    public void write(int octet) throws IOException {
        response.sends(1);
        out.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        response.sends(length);
        out.write(octets, offset, length);
    }

    @Override
    public void flush() throws IOException {
        response.sends(0);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        response.sends(0);
        out.close();
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
