package org.wirebook.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirebook.server.tls.CertificateSource;

/** Where a server listens. */
public final class Listen {

    /** The second port, with TLS. */
    record Https(int port, CertificateSource certificates) {}

    private final String host;
    private final int httpPort;
    private final @Nullable Https https;

    private Listen(String host, int httpPort, @Nullable Https https) {
        this.host = host;
        this.httpPort = httpPort;
        this.https = https;
    }

    /**
     * Plain HTTP alone.
     *
     * @param host an address or a name of this machine; {@code localhost} is each loopback address it has
     * @param port 0 takes a free one
     */
    public static Listen http(String host, int port) {
        return new Listen(host, port, null);
    }

    /** The same and HTTPS; port 0 takes a free one. */
    public Listen andHttps(int port, CertificateSource certificates) {
        return new Listen(host, httpPort, new Https(port, certificates));
    }

    String host() {
        return host;
    }

    int httpPort() {
        return httpPort;
    }

    Optional<Https> https() {
        return Optional.ofNullable(https);
    }
}
