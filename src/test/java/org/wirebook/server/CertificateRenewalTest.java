package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirebook.app.Config;
import org.wirebook.server.tls.LocalAuthority;
import org.wirebook.support.MovableClock;

/** A server that runs longer than its certificate holds. */
final class CertificateRenewalTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @TempDir
    private Path data;

    private EmbeddedServer server;

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(
                Listen.http("127.0.0.1", 0).andHttps(0, new LocalAuthority(data.resolve("tls"), "desk", clock)),
                "",
                Path.of("webapp"),
                new Config(data, Path.of("content"), false, null, Config.Channels.DEFAULT, ""),
                clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private X509Certificate shown() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAnyone()}, null);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var socket = (SSLSocket) context.getSocketFactory()
                .createSocket(loopback, server.httpsPort().getAsInt())) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** The certificate is looked at here, not checked; time stands still for the server alone. */
    private static final class TrustsAnyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void showsANewCertificateBeforeTheOldOneEnds() throws Exception {
        X509Certificate first = shown();
        clock.advance(Duration.ofDays(300));
        server.renewCertificate();
        assertThat(shown()).as("with months to go").isEqualTo(first);

        clock.advance(Duration.ofDays(70));
        server.renewCertificate();

        assertThat(shown().getSerialNumber()).isNotEqualTo(first.getSerialNumber());
        assertThat(shown().getNotAfter()).isAfter(first.getNotAfter());
    }

    @Test
    void keepsTheOldCertificateWhenThereIsNoNewOne() throws Exception {
        X509Certificate first = shown();
        Files.writeString(data.resolve("tls/authority.pem"), "damaged");
        clock.advance(Duration.ofDays(380));

        server.renewCertificate();

        assertThat(shown()).isEqualTo(first);
    }
}
