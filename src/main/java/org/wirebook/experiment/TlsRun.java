package org.wirebook.experiment;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What crossed a TLS connection: for the two ends of it, and for whoever listens between them.
 *
 * @param inside what the ends said; broken and empty if there was no connection
 * @param line what the line carried, the handshake included, in order; its times count from the TCP connection
 * @param protocol what the ends agreed on, such as {@code TLSv1.3}; empty if they did not
 * @param cipherSuite likewise
 * @param chain what the server presented, its own certificate first; empty if it did not come to that
 */
public record TlsRun(
        RawRun inside, List<RawRun.Piece> line, String protocol, String cipherSuite, List<X509Certificate> chain) {
    public TlsRun {
        line = List.copyOf(line);
        chain = List.copyOf(chain);
    }
}
