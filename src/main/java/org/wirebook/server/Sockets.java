package org.wirebook.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.wirebook.app.StartupException;

/**
 * Opens the listening sockets, before anything slow is done, so that a taken port is known at once. Each speaks
 * HTTP/1.1 and HTTP/2 (RFC 9112, RFC 9113): without TLS the client just begins (h2c, "prior knowledge"), with TLS it
 * chooses by ALPN (RFC 7301).
 */
final class Sockets {

    private static final int REQUEST_HEAD_BYTES = 8 * 1024; // a longer target is answered 414, longer fields 431
    private static final int ACCEPT_QUEUE = 1_024; // with 50, Java's own choice, a crowd that comes again waits seconds
    private static final int SELECTORS = // they answer what lies in memory themselves
            Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final long IDLE_MILLIS = 30_000;

    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final Server server;
    private final List<InetAddress> addresses;

    /** @throws StartupException if {@code host} is unknown */
    Sockets(Server server, String host) {
        this.server = server;
        this.addresses = addresses(host);
    }

    private static List<InetAddress> addresses(String host) {
        try {
            if (!host.equals("localhost")) {
                return List.of(InetAddress.getAllByName(host));
            }
            InetAddress loopback4 = InetAddress.getByAddress(LOOPBACK_4);
            InetAddress loopback6 = InetAddress.getByAddress(LOOPBACK_6);
            // clients try ::1 first, and must not meet a stranger there
            return NetworkInterface.getByInetAddress(loopback6) == null
                    ? List.of(loopback4)
                    : List.of(loopback4, loopback6);
        } catch (UnknownHostException e) {
            throw new StartupException("no machine is called " + host + ": give --host an address of this machine", e);
        } catch (SocketException e) {
            throw new StartupException("cannot list the addresses of this machine: " + e.getMessage(), e);
        }
    }

    /** Returns the port, which is a free one if 0 was asked for. */
    int openHttp(int port) {
        HttpConfiguration configuration = configuration();
        return open(
                port,
                "--http-port",
                new HttpConnectionFactory(configuration),
                new HTTP2CServerConnectionFactory(forHttp2(configuration)));
    }

    /** Returns the port, which is a free one if 0 was asked for. */
    int openHttps(int port, SslContextFactory.Server tls) {
        HttpConfiguration configuration = configuration();
        var secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false); // on loopback any name leads here, and the browser checks the certificate
        configuration.addCustomizer(secure);
        var alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(HttpVersion.HTTP_1_1.asString());
        return open(
                port,
                "--https-port",
                new SslConnectionFactory(tls, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(forHttp2(configuration)),
                new HttpConnectionFactory(configuration));
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(REQUEST_HEAD_BYTES);
        configuration.setHeaderCacheSize(0); // of 1024 octets it takes 100 KB of each connection that stays open
        configuration.setOutputAggregationSize(0); // answers are written whole; an event stream would hold a buffer
        // RFC 9112 §3.2.2: with an absolute target the server MUST ignore Host, not refuse one that differs
        configuration.setHttpCompliance(
                HttpCompliance.RFC9110.with("RFC9112", HttpCompliance.Violation.MISMATCHED_AUTHORITY));
        return configuration;
    }

    private static HttpConfiguration forHttp2(HttpConfiguration configuration) {
        var wider = new HttpConfiguration(configuration);
        wider.setRequestHeaderSize(HeadLimit.ROOM * REQUEST_HEAD_BYTES);
        wider.addCustomizer(new HeadLimit(REQUEST_HEAD_BYTES));
        return wider;
    }

    private int open(int wanted, String option, ConnectionFactory... protocols) {
        int port = wanted;
        for (InetAddress address : addresses) {
            var connector = new SharingConnector(server, SELECTORS, protocols);
            connector.setHost(address.getHostAddress());
            connector.setPort(port);
            connector.setAcceptQueueSize(ACCEPT_QUEUE);
            connector.setIdleTimeout(IDLE_MILLIS);
            connector.setShutdownIdleTimeout(IDLE_MILLIS); // not less: a slow request has its time to finish
            bind(connector, address, port, option);
            server.addConnector(connector);
            port = connector.getLocalPort();
        }
        return port;
    }

    private static void bind(ServerConnector connector, InetAddress address, int port, String option) {
        try {
            connector.open();
        } catch (IOException e) {
            throw new StartupException(whyNotBound(address, port, option, e), e);
        }
    }

    private static String whyNotBound(InetAddress address, int port, String option, IOException failure) {
        String reason = String.valueOf(
                failure.getCause() == null ? failure : failure.getCause().getMessage());
        if (reason.contains("already in use")) {
            return "port " + port + " is taken: stop the program that listens there, or choose another with " + option;
        }
        if (reason.contains("Permission denied")) {
            return "port " + port + " is kept for administrators: choose one from 1024 up with " + option;
        }
        return "cannot listen on " + address.getHostAddress() + " port " + port + " (" + reason
                + "): give --host an address of this machine";
    }
}
