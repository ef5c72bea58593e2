package org.wirebook.lab.httpsredirect;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.wirebook.experiment.RawRun;

/**
 * An errand as it went: the request without TLS, and the one with TLS if the answer led there.
 *
 * @param status that the errand asked to be redirected with; 0 for the site's own front page
 * @param plain over HTTP
 * @param secure over HTTPS
 * @param outcome of the message {@code lab.https-redirect.outcome.}: how it ended
 */
record Journey(int status, Hop plain, Optional<Hop> secure, String outcome) {

    /**
     * A request and its answer on a connection of their own.
     *
     * @param uri that was asked for
     * @param run what the two ends said
     * @param line what the line carried: the same without TLS
     * @param protocol of TLS, and its cipher suite; empty without
     * @param chain that the server presented; empty without TLS
     */
    record Hop(String uri, RawRun run, List<RawRun.Piece> line, String protocol, List<X509Certificate> chain) {

        /** How often the line carried these octets in a form that anybody can read. */
        int readable(String octets) {
            return (int) line.stream()
                    .filter(piece -> piece.octets().contains(octets))
                    .count();
        }

        int octetsOnLine() {
            return line.stream().mapToInt(piece -> piece.octets().length()).sum();
        }
    }
}
