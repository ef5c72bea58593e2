package org.wirebook.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.app.StartupException;

/** A certificate that the operator got elsewhere: a PEM chain and its PKCS#8 key, read anew each time. */
public final class CertificateFiles implements CertificateSource {

    private static final Logger log = LoggerFactory.getLogger(CertificateFiles.class);

    private final Path chain;
    private final Path key;
    private final Clock clock;

    public CertificateFiles(Path chain, Path key, Clock clock) {
        this.chain = chain;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Credentials credentials() {
        Credentials credentials;
        try {
            credentials = new Credentials(read(key, Pem::privateKey), read(chain, Pem::certificates));
            if (!credentials.belongTogether()) {
                throw new StartupException("the key in " + key + " is not the key of the first certificate in " + chain
                        + ": give the two that were issued together");
            }
        } catch (GeneralSecurityException e) {
            throw new StartupException("cannot use the certificate in " + chain + ": " + e.getMessage(), e);
        }
        if (credentials.certificate().getNotAfter().toInstant().isBefore(clock.instant())) {
            log.warn(
                    "the certificate in {} ended on {}",
                    chain,
                    credentials.certificate().getNotAfter().toInstant());
        }
        return credentials;
    }

    private interface Reading<T> {
        T from(String text) throws GeneralSecurityException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.from(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            throw new StartupException("there is no file " + file, e);
        } catch (IOException e) {
            throw new StartupException("cannot read " + file + ": it must be a file this user may read", e);
        } catch (GeneralSecurityException e) {
            throw new StartupException("cannot use " + file + ": " + e.getMessage(), e);
        }
    }
}
