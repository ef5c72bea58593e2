package org.wirebook.experiment;

import java.util.Optional;

/**
 * What went one way over a connection at one time: a request or a part of it, a response, or what came of one.
 *
 * @param out true: from the client to the server
 * @param micros of the run, when its first octet went out or came in
 * @param connection 1 for the first of the run
 * @param octets as they crossed
 * @param response empty for what was sent, and for octets that are no complete response
 */
record WireMessage(boolean out, long micros, int connection, Octets octets, Optional<WireResponse> response) {

    static WireMessage sent(long micros, int connection, Octets octets) {
        return new WireMessage(true, micros, connection, octets, Optional.empty());
    }
}
