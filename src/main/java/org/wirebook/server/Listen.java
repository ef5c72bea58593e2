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
    private final boolean redirects;

    private Listen(String host, int httpPort, @Nullable Https https, boolean redirects) {
        this.host = host;
        this.httpPort = httpPort;
        this.https = https;
        this.redirects = redirects;
    }

    /**
     * Plain HTTP alone.
     *
     * @param host an address or a name of this machine; {@code localhost} is each loopback address it has
     * @param port 0 takes a free one
     */
    public static Listen http(String host, int port) {
        return new Listen(host, port, null, false);
    }

    /** The same and HTTPS; port 0 takes a free one. */
    public Listen andHttps(int port, CertificateSource certificates) {
        return new Listen(host, httpPort, new Https(port, certificates), redirects);
    }

    /** The same, and whoever comes without TLS is sent to HTTPS; without HTTPS nobody is. */
    public Listen redirecting() {
        return new Listen(host, httpPort, https, true);
    }

    boolean redirects() {
        return redirects && https != null;
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
