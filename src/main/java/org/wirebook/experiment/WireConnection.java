package org.wirebook.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One open TCP (or TLS) connection of a run. Used by the run's thread alone. */
final class WireConnection implements AutoCloseable {

    private final int number;
    private final Socket socket;
    private final InputStream in;
    private final RunMeter meter;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;
    private boolean ended;
    private long arrived;

    WireConnection(int number, Socket socket, RunMeter meter) throws IOException {
        this.number = number;
        this.socket = socket;
        this.in = socket.getInputStream();
        this.meter = meter;
    }

    /** 1 for the first of the run. */
    int number() {
        return number;
    }

    void write(byte[] octets) throws IOException {
        meter.sent(octets.length);
        socket.getOutputStream().write(octets);
        socket.getOutputStream().flush();
    }

    /** The next octet, or -1 when the server has ended its side. */
    int read() throws IOException {
        if (at == end) {
            fill();
        }
        return at == end ? -1 : buffer[at++] & 0xFF;
    }

    /** Whether an octet has come that nobody has taken. */
    boolean hasBuffered() {
        return at < end;
    }

    /** Waits for an octet; false when the server has ended or broken the connection. */
    boolean hasMore() throws WireException {
        try {
            if (at == end) {
                fill();
            }
        } catch (WireException e) {
            throw e;
        } catch (IOException e) {
            ended = true;
        }
        return at < end;
    }

    /** When the octet that {@link #read} gave last came in, in microseconds of the run. */
    long arrived() {
        return arrived;
    }

    /** Waits until an octet or the end is there; false if neither came in time. */
    boolean await(Duration time) throws IOException {
        if (at < end || ended) {
            return true;
        }
        try {
            socket.setSoTimeout(Math.max(1, (int) time.toMillis()));
            fill();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /**
     * Whether another request may go out. Not if the server closed meanwhile, nor if it sent what nobody asked for: RFC
     * 9112 §9.2 wants such octets not taken for an answer, and the connection closed.
     */
    boolean isQuiet() throws IOException {
        return !await(Duration.ofMillis(1));
    }

    private void fill() throws IOException {
        int count = ended ? -1 : in.read(buffer);
        ended = count < 0;
        at = 0;
        end = Math.max(count, 0);
        arrived = meter.micros();
        meter.received(end);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
