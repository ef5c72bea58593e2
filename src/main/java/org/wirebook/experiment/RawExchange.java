package org.wirebook.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.wirebook.experiment.RawRun.End;
import org.wirebook.experiment.RawRun.Piece;

/** One connection on which octets go out just as they are. Used once, by one thread. */
final class RawExchange {

    private final Socket socket;
    private final RawLimits limits;
    private final Predicate<String> complete;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder received = new StringBuilder();
    private final byte[] buffer = new byte[8192];
    private final long began = System.nanoTime();
    private long lastMicros;

    /** @param complete whether the octets received so far are whole answers, so that nothing more need come */
    RawExchange(Socket socket, RawLimits limits, Predicate<String> complete) {
        this.socket = socket;
        this.limits = limits;
        this.complete = complete;
    }

    /** Sends the parts, pausing between them until something comes in, and reads until nothing more will come. */
    End converse(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                End paused = read(limits.pause());
                if (paused != End.OPEN) {
                    return paused;
                }
            }
            if (!send(parts.get(i))) {
                return drained();
            }
        }
        while (true) {
            int before = received.length();
            End end = read(patience());
            if (end != End.OPEN || received.length() == before) {
                return end;
            }
        }
    }

    private Duration patience() {
        if (received.isEmpty()) {
            return limits.first();
        }
        return complete.test(received.toString()) ? limits.settled() : limits.silence();
    }

    private boolean send(String octets) {
        if (octets.isEmpty()) {
            return true;
        }
        pieces.add(new Piece(true, micros(), octets));
        try {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A server that refuses early answers and closes: what it said may still be there to read. */
    private End drained() {
        End end = read(limits.settled());
        while (end == End.OPEN && !received.isEmpty() && received.length() < limits.octetsIn()) {
            int before = received.length();
            end = read(limits.settled());
            if (received.length() == before) {
                break;
            }
        }
        return End.BROKEN;
    }

    /** Reads once; {@link End#OPEN} also if nothing came in time. */
    private End read(Duration patience) {
        try {
            socket.setSoTimeout(Math.max(1, (int) patience.toMillis()));
            InputStream in = socket.getInputStream();
            int count = in.read(buffer, 0, Math.min(buffer.length, limits.octetsIn() - received.length()));
            if (count < 0) {
                return End.CLOSED;
            }
            keep(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            return received.length() < limits.octetsIn() ? End.OPEN : End.FULL;
        } catch (SocketTimeoutException e) {
            return End.OPEN;
        } catch (IOException e) {
            return End.BROKEN;
        }
    }

    private void keep(String octets) {
        long now = micros();
        int last = pieces.size() - 1;
        if (last >= 0
                && !pieces.get(last).out()
                && now - lastMicros < limits.together().toNanos() / 1000) {
            Piece before = pieces.remove(last);
            pieces.add(new Piece(false, before.micros(), before.octets() + octets));
        } else {
            pieces.add(new Piece(false, now, octets));
        }
        lastMicros = now;
        received.append(octets);
    }

    long micros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }

    List<Piece> pieces() {
        return pieces;
    }
}
