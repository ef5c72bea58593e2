package org.wirebook.server.tls;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirebook.app.StartupException;
import org.wirebook.server.tls.Certificates.Validity;
import org.wirebook.web.OwnerOnly;

/**
 * A certificate authority of this machine alone, and the server certificate it signs. A reader who imports the
 * authority once is never warned again, as long as the files live:
 *
 * <pre>
 * ca.pem          the authority's certificate, to be imported
 * authority.pem   its key and certificate; owner only
 * server.pem      the server's key and certificate; owner only
 * </pre>
 *
 * <p>The server's certificate is made anew when it nears its end, and so is the authority. The authority may sign for
 * this machine's names only, so a machine that gets another name gets another authority too.
 */
public final class LocalAuthority implements CertificateSource {

    private static final Logger log = LoggerFactory.getLogger(LocalAuthority.class);

    private static final String AUTHORITY = "authority.pem";
    private static final String SERVER = "server.pem";

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration SERVER_LIFE = Duration.ofDays(396); // some browsers refuse more than 398
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration BACKDATED = Duration.ofHours(1); // for clients whose clock is a little behind

    private final Path folder;
    private final Hosts hosts;
    private final Clock clock;
    private final Certificates certificates = new Certificates(new SecureRandom());

    /**
     * @param folder where the files lie; made when missing
     * @param machine the machine's host name
     */
    public LocalAuthority(Path folder, String machine, Clock clock) {
        this.folder = folder;
        this.hosts = Hosts.of(machine);
        this.clock = clock;
    }

    /**
     * The certificate to import, so that this machine's server is trusted; there once {@link #credentials} returned.
     */
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** Two servers that start at once on one folder wait for each other, and get the same. */
    @Override
    public synchronized Credentials credentials() {
        try {
            Files.createDirectories(folder);
            try (FileChannel turn =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock(); // until the channel is closed
                return server(authority());
            }
        } catch (IOException e) {
            throw new StartupException(
                    "cannot keep certificates in " + folder
                            + ": make it writable, or choose another folder with --data",
                    e);
        } catch (GeneralSecurityException e) {
            throw new StartupException(
                    "cannot use the certificates in " + folder + " (" + e.getMessage()
                            + "): delete the folder to have new ones made",
                    e);
        }
    }

    private Credentials authority() throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        Optional<Credentials> kept = read(AUTHORITY);
        // what it signs must not outlive it
        if (kept.isPresent()
                && holds(kept.get(), now, SERVER_LIFE)
                && hosts.areAllowedTo(kept.get().certificate())) {
            publish(kept.get());
            return kept.get();
        }
        KeyPair keys = certificates.newKeys();
        // the date: browsers confuse two authorities of one name
        String name =
                "Wirebook " + now.atZone(ZoneOffset.UTC).toLocalDate() + " on " + String.join(", ", hosts.names());
        X509Certificate certificate =
                certificates.authority(keys, name, hosts, new Validity(now.minus(BACKDATED), now.plus(AUTHORITY_LIFE)));
        var fresh = new Credentials(keys.getPrivate(), List.of(certificate));
        write(AUTHORITY, fresh);
        publish(fresh);
        if (kept.isPresent()) {
            log.warn("made a new certificate authority: where the old one was imported, import {}", certificate());
        }
        return fresh;
    }

    private void publish(Credentials authority) throws IOException, GeneralSecurityException {
        String text = Pem.write(authority.certificate());
        if (!Files.exists(certificate())
                || !Files.readString(certificate(), StandardCharsets.ISO_8859_1).equals(text)) {
            Files.writeString(certificate(), text, StandardCharsets.US_ASCII);
        }
    }

    private Credentials server(Credentials authority) throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        Optional<Credentials> kept = read(SERVER);
        if (kept.isPresent()
                && holds(kept.get(), now, RENEWED_BEFORE)
                && hosts.areNamedBy(kept.get().certificate())
                && isSigned(kept.get(), authority)) {
            return kept.get();
        }
        KeyPair keys = certificates.newKeys();
        Instant from = now.minus(BACKDATED);
        X509Certificate certificate = certificates.server(
                authority, keys.getPublic(), "localhost", hosts, new Validity(from, from.plus(SERVER_LIFE)));
        var fresh = new Credentials(keys.getPrivate(), List.of(certificate));
        write(SERVER, fresh);
        return fresh;
    }

    private static boolean holds(Credentials credentials, Instant now, Duration longer) {
        return !credentials.certificate().getNotBefore().toInstant().isAfter(now)
                && credentials.certificate().getNotAfter().toInstant().isAfter(now.plus(longer));
    }

    private static boolean isSigned(Credentials server, Credentials authority) throws GeneralSecurityException {
        try {
            server.certificate().verify(authority.certificate().getPublicKey());
            return true;
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        }
    }

    private Optional<Credentials> read(String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Optional.of(new Credentials(Pem.privateKey(text), Pem.certificates(text)));
    }

    private void write(String name, Credentials credentials) throws IOException, GeneralSecurityException {
        OwnerOnly.write(folder, name, Pem.write(credentials.key()) + Pem.write(credentials.certificate()));
    }
}
