package org.wirebook.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.app.StartupException;
import org.wirebook.server.tls.CertificateSource;
import org.wirebook.server.tls.Credentials;

/** TLS 1.2 and 1.3 with the certificate of a {@link CertificateSource}, which may change while the server runs. */
final class Tls {

    private static final Logger log = LoggerFactory.getLogger(Tls.class);

    private static final String PASSWORD = "none"; // of a key store that never leaves memory, but must have one

    private final CertificateSource source;
    private final SslContextFactory.Server factory = new SslContextFactory.Server();
    private Credentials shown;

    /** @throws StartupException if there is no certificate, for a reason an operator can mend */
    Tls(CertificateSource source) {
        this.source = source;
        this.shown = source.credentials();
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2"); // RFC 8996: the older ones must not be used
        factory.setCipherComparator(HTTP2Cipher.COMPARATOR); // RFC 9113 §9.2.2: HTTP/2 refuses some of TLS 1.2
        factory.setKeyStorePassword(PASSWORD);
        factory.setKeyStore(keyStore(shown));
    }

    SslContextFactory.Server factory() {
        return factory;
    }

    /** Shows new connections what the source has now; keeps the old certificate if it has nothing usable. */
    synchronized void renew() {
        try {
            Credentials current = source.credentials();
            if (!current.equals(shown)) {
                factory.reload(reloaded -> reloaded.setKeyStore(keyStore(current)));
                shown = current;
                log.info(
                        "new certificate, good until {}",
                        current.certificate().getNotAfter().toInstant());
            }
        } catch (Exception e) { // whatever it is, the old certificate still serves
            log.warn("cannot renew the certificate: {}", e.getMessage());
        }
    }

    private static KeyStore keyStore(Credentials credentials) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    credentials.key(),
                    PASSWORD.toCharArray(),
                    credentials.chain().toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupException("cannot use the certificate chain: " + e.getMessage(), e);
        }
    }
}
