package org.wirebook.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.app.StartupException;
import org.wirebook.support.MovableClock;

final class LocalAuthorityTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Path folder;
    private final LocalAuthority authority;

    LocalAuthorityTest(@TempDir Path data) {
        folder = data.resolve("tls");
        authority = on("desk");
    }

    private LocalAuthority on(String machine) {
        return new LocalAuthority(folder, machine, clock);
    }

    private X509Certificate imported() throws IOException, GeneralSecurityException {
        return Pem.certificates(Files.readString(authority.certificate())).get(0);
    }

    /**
     * As a client that imported the authority does (RFC 5280 §6). The JDK heeds no name constraints of what it trusts,
     * so it is told to trust the authority's key, and finds the authority's certificate on the way to it.
     */
    private void validate(X509Certificate server) throws IOException, GeneralSecurityException {
        X509Certificate issuer = imported();
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server, issuer));
        var anchor = new TrustAnchor(issuer.getSubjectX500Principal(), issuer.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(clock.instant()));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    @Test
    void makesACertificateThatHoldsForThisMachineToWhoeverTrustsTheAuthority() throws Exception {
        X509Certificate server = authority.credentials().certificate();

        validate(server);
        assertThat(server.getSubjectAlternativeNames())
                .containsExactly(
                        List.of(2, "localhost"),
                        List.of(2, "desk"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"));
    }

    @Test
    void makesAServerCertificateThatIsOnlyThat() throws Exception {
        X509Certificate server = authority.credentials().certificate();

        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(397));
    }

    @Test
    void makesAnAuthorityForTenYearsThatCannotMakeOthers() throws Exception {
        authority.credentials();

        assertThat(imported().getBasicConstraints()).isZero();
        assertThat(imported().getKeyUsage())
                .containsExactly(false, false, false, false, false, true, true, false, false);
        assertThat(imported().getCriticalExtensionOIDs()).contains("2.5.29.15", "2.5.29.19", "2.5.29.30");
        assertThat(imported().getNotAfter()).isEqualTo(Date.from(clock.instant().plus(Duration.ofDays(3650))));
    }

    @Test
    void makesAnAuthorityWhoseKeyIsOfNoUseForOtherSites() throws Exception {
        authority.credentials();
        String kept = Files.readString(folder.resolve("authority.pem"));
        var stolen = new Credentials(Pem.privateKey(kept), Pem.certificates(kept));
        var certificates = new Certificates(new SecureRandom());
        KeyPair keys = certificates.newKeys();
        X509Certificate forged = certificates.server(
                stolen,
                keys.getPublic(),
                "bank",
                Hosts.of("bank.example"),
                new Certificates.Validity(clock.instant(), clock.instant().plus(Duration.ofDays(1))));

        assertThatThrownBy(() -> validate(forged))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("name constraints");
    }

    @Test
    void letsNobodyButTheOwnerReadTheKeys() throws Exception {
        authority.credentials();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("authority.pem"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.pem"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(authority.certificate())).doesNotContain("KEY");
    }

    @Test
    void leavesNothingElseBehind() throws Exception {
        authority.credentials();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("authority.pem", "ca.pem", "lock", "server.pem");
        }
    }

    @Test
    void showsTheSameCertificateAtTheNextStart() {
        Credentials first = authority.credentials();
        clock.advance(Duration.ofDays(365));

        assertThat(on("desk").credentials()).isEqualTo(first);
    }

    @Test
    void renewsTheServersCertificateWhenLessThanThirtyDaysRemain() throws Exception {
        Credentials first = authority.credentials();
        X509Certificate before = imported();
        clock.advance(Duration.ofDays(396 - 29));

        Credentials second = on("desk").credentials();

        assertThat(second).isNotEqualTo(first);
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(imported()).as("what readers imported still holds").isEqualTo(before);
        validate(second.certificate());
    }

    @Test
    void renewsTheAuthorityBeforeACertificateCouldOutliveIt() throws Exception {
        authority.credentials();
        X509Certificate before = imported();
        clock.advance(Duration.ofDays(3650 - 395));

        X509Certificate server = on("desk").credentials().certificate();

        assertThat(imported()).isNotEqualTo(before);
        assertThat(imported().getSubjectX500Principal()).isNotEqualTo(before.getSubjectX500Principal());
        validate(server);
    }

    @Test
    void makesBothAnewWhenTheMachineHasAnotherName() throws Exception {
        authority.credentials();

        X509Certificate server = on("laptop").credentials().certificate();

        assertThat(server.getSubjectAlternativeNames())
                .contains(List.of(2, "laptop"))
                .doesNotContain(List.of(2, "desk"));
        validate(server);
    }

    @Test
    void makesTheServersCertificateAnewWhenTheAuthorityWasReplaced() throws Exception {
        Credentials first = authority.credentials();
        Files.delete(folder.resolve("authority.pem"));

        Credentials second = on("desk").credentials();

        assertThat(second).isNotEqualTo(first);
        validate(second.certificate());
    }

    @Test
    void makesBothAnewWhenTheClockHadRunAheadBefore() throws Exception {
        authority.credentials();
        clock.advance(Duration.ofDays(-100));

        validate(on("desk").credentials().certificate());
    }

    @Test
    void publishesTheAuthorityAgainWhenItsFileIsGone() throws Exception {
        authority.credentials();
        X509Certificate before = imported();
        Files.delete(authority.certificate());

        on("desk").credentials();

        assertThat(imported()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"under_score", "", "-dash", "a..b", "two words", "x\u0000y"})
    void leavesOutAMachineNameThatIsNoDnsName(String machine) throws Exception {
        X509Certificate server = on(machine).credentials().certificate();

        assertThat(server.getSubjectAlternativeNames())
                .containsExactly(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
    }

    @Test
    void writesANameBeyondAsciiAsDnsDoes() throws Exception {
        X509Certificate server = on("书房").credentials().certificate();

        assertThat(server.getSubjectAlternativeNames()).contains(List.of(2, "xn--1jqt79b"));
    }

    @Test
    void takesAMachineNameOfAnyLength() throws Exception {
        String longest = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);

        validate(on(longest).credentials().certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "\u0000ÿ"})
    void saysWhatToDoWhenAFileIsDamaged(String content) throws Exception {
        authority.credentials();
        Files.writeString(folder.resolve("authority.pem"), content, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> on("desk").credentials())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("delete the folder")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhatToDoWhenTheFolderCannotBeMade() throws Exception {
        Files.writeString(folder, "a file in its place");

        assertThatThrownBy(authority::credentials)
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void showsNoKeyInLogs() {
        assertThat(authority.credentials()).hasToString("credentials of CN=localhost");
    }
}
