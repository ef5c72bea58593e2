package org.wirebook.experiment;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wirebook.experiment.RawRun.Piece;

/** A socket that keeps what crosses it: below TLS, that is what the line sees. Read and written by one thread. */
final class TappedSocket extends Socket {

    private final long began = System.nanoTime();
    private final List<Piece> pieces = new ArrayList<>();

    /** What crossed so far, in order; octets that went one way without a turn are one piece. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    private void keep(boolean out, byte[] octets, int offset, int length) {
        String text = new String(octets, offset, length, StandardCharsets.ISO_8859_1);
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).out() == out) {
            Piece before = pieces.remove(last);
            pieces.add(new Piece(out, before.micros(), before.octets() + text));
        } else {
            pieces.add(new Piece(out, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began), text));
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] octet = new byte[1];
                return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length);
                if (count > 0) {
                    keep(false, buffer, offset, count);
                }
                return count;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                keep(true, octets, offset, length);
                out.write(octets, offset, length);
            }
        };
    }
}
