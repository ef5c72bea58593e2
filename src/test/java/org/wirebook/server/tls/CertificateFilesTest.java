package org.wirebook.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.app.StartupException;

final class CertificateFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Certificates certificates = new Certificates(new SecureRandom());
    private final Path chain;
    private final Path key;
    private final CertificateFiles files;

    CertificateFilesTest(@TempDir Path folder) {
        chain = folder.resolve("chain.pem");
        key = folder.resolve("key.pem");
        files = new CertificateFiles(chain, key, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static KeyPair keys(String kind) throws Exception {
        return KeyPairGenerator.getInstance(kind).generateKeyPair();
    }

    private List<X509Certificate> issue(KeyPair server) throws Exception {
        var validity = new Certificates.Validity(NOW, NOW.plus(Duration.ofDays(90)));
        Hosts hosts = Hosts.of("book.example");
        KeyPair keys = certificates.newKeys();
        X509Certificate authority = certificates.authority(keys, "authority", hosts, validity);
        var issuer = new Credentials(keys.getPrivate(), List.of(authority));
        return List.of(certificates.server(issuer, server.getPublic(), "book.example", hosts, validity), authority);
    }

    private void write(List<X509Certificate> certificates, KeyPair keys) throws Exception {
        Files.writeString(chain, Pem.write(certificates.get(0)) + Pem.write(certificates.get(1)));
        Files.writeString(key, Pem.write(keys.getPrivate()));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefusal() {
        return assertThatThrownBy(files::credentials)
                .isInstanceOf(StartupException.class)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void takesAChainAndItsKey(String kind) throws Exception {
        KeyPair keys = keys(kind);
        List<X509Certificate> issued = issue(keys);
        write(issued, keys);

        assertThat(files.credentials().chain()).isEqualTo(issued);
        assertThat(files.credentials().key()).isEqualTo(keys.getPrivate());
    }

    @Test
    void takesTextBeforeAndBetweenTheBlocks() throws Exception {
        KeyPair keys = keys("EC");
        List<X509Certificate> issued = issue(keys);
        write(issued, keys);
        Files.writeString(chain, "subject=CN = x\r\n" + Files.readString(chain).replace("\n", "\r\n") + "the end");

        assertThat(files.credentials().chain()).isEqualTo(issued);
    }

    @Test
    void readsAgainWhatTheOperatorRenewed() throws Exception {
        KeyPair first = keys("EC");
        write(issue(first), first);
        files.credentials();
        KeyPair second = keys("EC");
        write(issue(second), second);

        assertThat(files.credentials().key()).isEqualTo(second.getPrivate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void refusesTheKeyOfAnotherCertificate(String kind) throws Exception {
        write(issue(keys("EC")), keys(kind));

        assertRefusal().hasMessageContaining("is not the key of");
    }

    @Test
    void namesTheFileThatIsMissing() throws Exception {
        KeyPair keys = keys("EC");
        write(issue(keys), keys);
        Files.delete(chain);

        assertRefusal().hasMessage("there is no file " + chain);
    }

    @Test
    void namesTheFileThatIsNoFile() throws Exception {
        Files.createDirectory(key);

        assertRefusal().hasMessageContaining("cannot read " + key);
    }

    @Test
    void saysHowToConvertAKeyInAnOlderForm() throws Exception {
        KeyPair keys = keys("EC");
        write(issue(keys), keys);
        Files.writeString(key, Files.readString(key).replace("PRIVATE KEY", "EC PRIVATE KEY"));

        assertRefusal().hasMessageContaining("openssl pkcs8 -topk8 -nodes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no PEM at all",
                "-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
            })
    void refusesWhatIsNoKey(String content) throws Exception {
        KeyPair keys = keys("EC");
        write(issue(keys), keys);
        Files.writeString(key, content);

        assertRefusal().hasMessageContaining("cannot use " + key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
            })
    void refusesWhatIsNoCertificate(String content) throws Exception {
        KeyPair keys = keys("EC");
        write(issue(keys), keys);
        Files.writeString(chain, content);

        assertRefusal().hasMessageContaining("cannot use " + chain);
    }

    @Test
    void servesACertificateThatHasEnded() throws Exception {
        KeyPair keys = keys("EC");
        write(issue(keys), keys);
        var later = Clock.fixed(NOW.plus(Duration.ofDays(100)), ZoneOffset.UTC);

        assertThat(new CertificateFiles(chain, key, later).credentials().key()).isEqualTo(keys.getPrivate());
    }
}
