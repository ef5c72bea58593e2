package org.wirebook.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What went one way over a connection at one time: a request or a part of it, a response, or what came of one.
 *
 * @param out true: from the client to the server
 * @param arrivals every write or read that brought some of it, in order; at least one
 * @param connection 1 for the first of the run
 * @param octets as they crossed
 * @param response empty for what was sent, and for octets that are no complete response
 */
record WireMessage(
        boolean out, List<Arrival> arrivals, int connection, Octets octets, Optional<WireResponse> response) {

    WireMessage {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * A write to a socket or a read from it.
     *
     * @param offset of its first octet in the message
     * @param micros of the run
     */
    record Arrival(int offset, long micros) {}

    static WireMessage sent(long micros, int connection, Octets octets) {
        return new WireMessage(true, List.of(new Arrival(0, micros)), connection, octets, Optional.empty());
    }
}
