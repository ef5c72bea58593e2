package org.wirebook.experiment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirebook.experiment.WireMessage.Arrival;

/** Takes octets from a connection and keeps every one of them: a message while it comes in. */
final class Incoming {

    /** Of a single line; a server that sends more without an end would fill the memory. */
    private static final int LONGEST_LINE = 32_768;

    private final WireConnection source;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final List<Arrival> arrivals = new ArrayList<>();

    Incoming(WireConnection source) {
        this.source = source;
    }

    /** The next octet, or -1 when the server has ended its side. */
    int next() throws IOException {
        int octet = source.read();
        if (octet >= 0) {
            note(source.arrived());
            octets.write(octet);
        }
        return octet;
    }

    private void note(long micros) {
        if (arrivals.isEmpty() || arrivals.get(arrivals.size() - 1).micros() != micros) {
            arrivals.add(new Arrival(octets.size(), micros));
        }
    }

    /** Takes what is there already, without waiting. */
    void drain() throws IOException {
        while (source.hasBuffered()) {
            next();
        }
    }

    /**
     * The next line without its end. RFC 9112 §2.2: a single LF may be taken for a line end.
     *
     * @param what for the reader, if it does not come
     */
    String line(MessagePart what) throws IOException {
        StringBuilder line = new StringBuilder();
        int octet = next();
        while (octet != '\n') {
            if (octet < 0) {
                throw new WireException(Mishap.CLOSED_INSIDE, what);
            }
            if (line.length() == LONGEST_LINE) {
                throw new WireException(Mishap.ENDLESS_LINE, Grammar.grouped(LONGEST_LINE), what);
            }
            line.append((char) octet);
            octet = next();
        }
        boolean carriageReturn = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
        line.setLength(line.length() - (carriageReturn ? 1 : 0));
        if (line.indexOf("\r") >= 0) {
            // RFC 9112 §2.2: a bare CR makes the element invalid
            throw new WireException(Mishap.BARE_CR, what);
        }
        return line.toString();
    }

    /** How many octets have been taken: the offset of the next one. */
    int position() {
        return octets.size();
    }

    Octets octets() {
        return new Octets(octets.toByteArray());
    }

    /** The octets as one message. */
    WireMessage message(Optional<WireResponse> response) {
        return new WireMessage(false, arrivals, source.number(), octets(), response);
    }
}
