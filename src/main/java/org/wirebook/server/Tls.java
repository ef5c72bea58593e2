package org.wirebook.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.app.StartupException;
import org.wirebook.server.tls.CertificateSource;
import org.wirebook.server.tls.Credentials;
import org.wirebook.web.ServerNames;

/** TLS 1.2 and 1.3 with the certificate of a {@link CertificateSource}, which may change while the server runs. */
final class Tls {

    private static final Logger log = LoggerFactory.getLogger(Tls.class);

    private static final String PASSWORD = "none"; // of a key store that never leaves memory, but must have one

    private final CertificateSource source;
    private final FutureTask<Shown> first;
    private final SslContextFactory.Server factory = new Factory();
    private @Nullable Credentials shown;
    private volatile ServerNames names = ServerNames.NONE;

    /** What is shown, and the context that shows it. */
    private record Shown(Credentials credentials, SSLContext context) {}

    /** Waits for the first certificate when it is started, which is the last thing a server does before it answers. */
    private final class Factory extends SslContextFactory.Server {
        @Override
        protected void doStart() throws Exception {
            setSslContext(showFirst());
            super.doStart();
        }
    }

    Tls(CertificateSource source) {
        this.source = source;
        this.first = new FutureTask<>(() -> {
            Credentials credentials = source.credentials();
            return new Shown(credentials, context(credentials));
        });
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2"); // RFC 8996: the older ones must not be used
        factory.setCipherComparator(HTTP2Cipher.COMPARATOR); // RFC 9113 §9.2.2: HTTP/2 refuses some of TLS 1.2
    }

    /** Makes or reads the certificate while the caller goes on, which makes the start shorter by a tenth. */
    void begin() {
        var certificate = new Thread(first, "certificate");
        certificate.setDaemon(true);
        certificate.start();
    }

    SslContextFactory.Server factory() {
        return factory;
    }

    /** What the certificate that is shown now is good for; nothing before the server has started. */
    ServerNames names() {
        return names;
    }

    private synchronized SSLContext showFirst() throws InterruptedException, ExecutionException {
        shown = first.get().credentials();
        names = ServerNames.of(shown.certificate());
        return first.get().context();
    }

    /** Shows new connections what the source has now; keeps the old certificate if it has nothing usable. */
    synchronized void renew() {
        try {
            Credentials current = source.credentials();
            if (!current.equals(shown)) {
                SSLContext context = context(current);
                factory.reload(reloaded -> reloaded.setSslContext(context));
                shown = current;
                names = ServerNames.of(current.certificate());
                log.info(
                        "new certificate, good until {}",
                        current.certificate().getNotAfter().toInstant());
            }
        } catch (Exception e) { // whatever it is, the old certificate still serves
            log.warn("cannot renew the certificate: {}", e.getMessage());
        }
    }

    private static SSLContext context(Credentials credentials) {
        try {
            // It never leaves memory; PKCS #12 would derive keys from the password for a tenth of a second.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            Certificate[] chain = credentials.chain().toArray(Certificate[]::new);
            store.setKeyEntry("server", credentials.key(), PASSWORD.toCharArray(), chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupException("cannot use the certificate chain: " + e.getMessage(), e);
        }
    }
}
