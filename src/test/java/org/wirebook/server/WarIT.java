package org.wirebook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar wirebook.war}, as built. */
@Timeout(180)
final class WarIT {

    private static final Path WAR = Path.of(System.getProperty("wirebook.war", "target/wirebook.war"));

    @TempDir
    private Path folder;

    private Program start(Object... more) throws Exception {
        var environment = Map.of(
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "WIREBOOK_HOST", "127.0.0.1",
                "WIREBOOK_HTTP_PORT", "0",
                "WIREBOOK_HTTPS_PORT", "0",
                "WIREBOOK_DATA", folder.resolve("data").toString());
        return Program.war(WAR, environment, more);
    }

    private static URI address(String line) {
        Matcher address = Pattern.compile("https?://localhost:[0-9]+/").matcher(line);
        assertThat(address.find()).as(line).isTrue();
        return URI.create(address.group());
    }

    /** A client that trusts what the launcher told to import. */
    private HttpClient client() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("data/tls/ca.pem"))) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, URI address, Version version) throws Exception {
        var request = HttpRequest.newBuilder(address).version(version).build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void aStartTakesItsClassesFromTheArchiveOfTheBuild() throws Exception {
        Path loaded = folder.resolve("loaded");
        var environment = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        try (Program program = Program.options(
                environment,
                "@src/main/jvm/server.args",
                "-Xlog:class+load:file=" + loaded,
                "-jar",
                "target/wirebook.war",
                "--version")) {
            assertThat(program.status()).as(program.errors()).isZero();
            assertThat(program.lines(2)).hasSize(1);
        }
        assertThat(Files.readAllLines(loaded))
                .filteredOn(line -> line.contains(" org.wirebook.") && line.contains("shared objects file (top)"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void aRehearsalLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        var environment = Map.of(
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "WIREBOOK_DATA", folder.resolve("data").toString());
        try (Program program = Program.options(environment, "-Djava.io.tmpdir=" + temporary, "-jar", WAR, "rehearse")) {
            assertThat(program.status()).as(program.errors()).isZero();
            assertThat(program.lines(1)).isEmpty();
        }
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
        try (var kept = Files.list(folder.resolve("cache/wirebook"))) {
            assertThat(kept.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("run-"));
        }
    }

    @Test
    void servesTheBookOnBothPortsAndKeepsItsCertificate() throws Exception {
        HttpClient client;
        try (Program program = start()) {
            List<String> lines = program.lines(4);
            assertThat(lines).as(program.errors()).hasSize(4);
            client = client();
            URI page = address(lines.get(0)).resolve("en/");
            URI securePage = address(lines.get(1)).resolve("en/");

            assertThat(get(client, page, Version.HTTP_1_1).statusCode()).isEqualTo(200);
            assertThat(get(client, page, Version.HTTP_1_1).version()).isEqualTo(Version.HTTP_1_1);
            assertThat(get(client, page, Version.HTTP_2).version()).isEqualTo(Version.HTTP_2);
            assertThat(get(client, securePage, Version.HTTP_2).statusCode()).isEqualTo(200);
            assertThat(get(client, securePage, Version.HTTP_2).version()).isEqualTo(Version.HTTP_2);
            assertThat(get(client, securePage, Version.HTTP_1_1).version()).isEqualTo(Version.HTTP_1_1);

            long asked = System.nanoTime();
            program.terminate();
            assertThat(program.status()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(program.errors()).doesNotContain("WARN", "SEVERE", "Exception");
        }
        try (Program again = start()) {
            URI securePage = address(again.lines(4).get(1)).resolve("en/");

            assertThat(get(client, securePage, Version.HTTP_2).statusCode())
                    .as("to a client that trusts the first start's authority")
                    .isEqualTo(200);
        }
    }

    @Test
    void sendsReadersToHttpsIfToldTo() throws Exception {
        try (Program program = start("--https-redirect")) {
            List<String> lines = program.lines(4);
            assertThat(lines).as(program.errors()).hasSize(4);
            URI secure = address(lines.get(0));
            URI plain = address(lines.get(1));

            var answer = get(client(), plain.resolve("en/?a=b"), Version.HTTP_1_1);

            assertThat(secure.getScheme()).isEqualTo("https");
            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue(secure.resolve("en/?a=b").toString());
            assertThat(get(client(), secure.resolve("en/?a=b"), Version.HTTP_2).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void startsTwiceAtOnceFromAnEmptyCache() throws Exception {
        try (Program one = start("--data=" + folder.resolve("one"));
                Program other = start("--data=" + folder.resolve("other"))) {
            assertThat(one.lines(4)).as(one.errors()).hasSize(4);
            assertThat(other.lines(4)).as(other.errors()).hasSize(4);
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (Program first = start()) {
            int port = address(first.lines(4).get(0)).getPort();
            try (Program second = start("--http-port=" + port)) {
                assertThat(second.status()).isEqualTo(2);
                assertThat(second.errors())
                        .startsWith("wirebook: port " + port + " is taken")
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void checksTheBookOfTheSourceTree() throws Exception {
        try (Program check = start("check", "content")) {
            assertThat(check.lines(1).get(0)).matches("[0-9]+ pages in 2 languages, no problems");
            assertThat(check.status()).isZero();
        }
    }
}
