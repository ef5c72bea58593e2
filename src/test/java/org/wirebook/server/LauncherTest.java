package org.wirebook.server;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line refuses, and what it says. Nothing here starts a server; {@link ServeTest} does. */
final class LauncherTest {

    @TempDir
    private Path folder;

    private record Outcome(int status, String out, String err) {}

    private static Outcome run(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true));
        var launcher = new Launcher(terminal, environment, Path.of("webapp"), () -> {}, Clock.systemUTC());
        return new Outcome(launcher.run(arguments), out.toString(), err.toString());
    }

    private static Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private static void assertRefused(Outcome outcome, String... words) {
        assertThat(outcome.err())
                .startsWith("wirebook: ")
                .contains(words)
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--http-port, WIREBOOK_HTTP_PORT",
        "--https-port, WIREBOOK_HTTPS_PORT",
        "--https-redirect, WIREBOOK_HTTPS_REDIRECT",
        "--host, WIREBOOK_HOST",
        "--data, WIREBOOK_DATA",
        "--content, WIREBOOK_CONTENT",
        "--dev, WIREBOOK_DEV",
        "--tls-cert, WIREBOOK_TLS_CERT",
        "--tls-key, WIREBOOK_TLS_KEY",
        "--base-url, WIREBOOK_BASE_URL",
        "--context-path, WIREBOOK_CONTEXT_PATH",
    })
    void listsEachOptionWithItsVariable(String option, String variable) {
        Outcome help = run("--help");

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains(option, variable);
    }

    @Test
    void saysItsVersion() {
        Outcome version = run("--version");

        assertThat(version.status()).isZero();
        assertThat(version.out()).matches("wirebook [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)? on Java .*\\R");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertRefused(run("--htp-port=80"), "--htp-port", "did you mean --http-port?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "65536", "99999999999", "80.0", "", "off"})
    void refusesWhatIsNoPort(String value) {
        assertRefused(run("--http-port=" + value), "--http-port", "'" + value + "' is no port");
    }

    @Test
    void refusesWhatIsNeitherAPortNorOff() {
        assertRefused(run("--https-port=no"), "--https-port", "'no' is no port");
    }

    @Test
    void saysWhichVariableIsWrong() {
        assertRefused(run(Map.of("WIREBOOK_HTTP_PORT", "http")), "'http' is no port", "WIREBOOK_HTTP_PORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"book.example", "ftp://book.example", "https://", "https://b/?q", "https://b/#f", "https://u@b/"
            })
    void refusesABaseUrlThatNoPageCanHave(String value) {
        assertRefused(run("--base-url=" + value), "--base-url", "https://book.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wirebook", "/wirebook/", "//", "/a b", "/../x", "/a?b"})
    void refusesAContextPathThatIsNone(String value) {
        assertRefused(run("--context-path=" + value), "--context-path", "/wirebook");
    }

    @Test
    void refusesAnArgumentThatIsNoCommand() {
        assertRefused(run("serve"), "'serve'", "--help");
    }

    @Test
    void refusesAContentFolderThatIsNotThere() {
        assertRefused(run("--content=" + folder.resolve("none")), "none", "--content");
    }

    @Test
    void refusesDevelopmentWithoutAFolderToWatch() {
        assertRefused(run("--dev"), "--dev", "--content");
    }

    @Test
    void refusesADataFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertRefused(run("--data=" + file.resolve("data")), "cannot write", "--data");
    }

    @Test
    void refusesACertificateWithoutItsKey() {
        assertRefused(run("--data=" + folder, "--tls-cert=x.pem"), "--tls-key", "give both, or neither");
        assertRefused(run("--data=" + folder, "--tls-key=x.pem"), "--tls-cert", "give both, or neither");
    }

    @Test
    void refusesToRedirectToWhatIsNotThere() {
        assertRefused(run("--data=" + folder, "--https-redirect", "--https-port=off"), "--https-port");
        assertRefused(
                run(Map.of("WIREBOOK_HTTPS_REDIRECT", "true", "WIREBOOK_HTTPS_PORT", "off"), "--data=" + folder),
                "--https-redirect");
        assertRefused(
                run("--data=" + folder, "--https-redirect", "--base-url=http://book.example"), "--base-url says http");
    }

    @Test
    void readsAnEmptyVariableAsNone() {
        var environment = Map.of("WIREBOOK_TLS_CERT", "", "WIREBOOK_HTTP_PORT", "", "WIREBOOK_CONTENT", "/none");

        assertRefused(run(environment), "/none");
    }

    @Test
    void letsTheOptionWinOverItsVariable() {
        assertRefused(run(Map.of("WIREBOOK_CONTENT", "/variable"), "--content=/option"), "/option");
    }

    @Test
    void saysThatAPortIsTakenAndHowToTakeAnother() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertRefused(
                    run("--data=" + folder, "--host=127.0.0.1", "--http-port=" + port, "--https-port=off"),
                    "port " + port + " is taken",
                    "--http-port");
            assertRefused(
                    run("--data=" + folder, "--host=127.0.0.1", "--http-port=0", "--https-port=" + port),
                    "port " + port + " is taken",
                    "--https-port");
        }
    }

    @Test
    void wantsRoomForAtLeastOneClient() {
        assertRefused(run("--data=" + folder, "--live-connections=0"), "--live-connections", "1 or more");
        assertRefused(run("--data=" + folder, "--live-connections=many"), "--live-connections", "many");
    }

    @Test
    void saysThatAHostIsNotOfThisMachine() {
        assertRefused(run("--data=" + folder, "--http-port=0", "--host=192.0.2.1"), "192.0.2.1", "--host");
        assertRefused(run("--data=" + folder, "--http-port=0", "--host=no.invalid"), "no.invalid", "--host");
    }

    @Test
    void listsTheFlawsOfABookItCannotServe() throws Exception {
        Path book = Files.createDirectory(folder.resolve("book"));
        Files.writeString(book.resolve("book.toml"), "title = \n");

        Outcome outcome = run("--data=" + folder, "--http-port=0", "--https-port=off", "--content=" + book);

        assertThat(outcome.err()).startsWith("book.toml").containsPattern("(?m)^book\\.toml:[0-9]+: .+$");
        assertThat(outcome.err().lines()).last(as(STRING)).startsWith("wirebook: the book cannot be served");
        assertThat(outcome.err()).doesNotContain("\tat ");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void checksABookWithoutFlaws() {
        Outcome check = run("check", "content");

        assertThat(check.out()).matches("[0-9]+ pages in 2 languages, no problems\\R");
        assertThat(check.status()).isZero();
    }

    @Test
    void namesFileAndLineOfEachFlaw() throws Exception {
        Files.writeString(folder.resolve("book.toml"), "title = \n");

        Outcome check = run("check", folder.toString());

        assertThat(check.out()).containsPattern("(?m)^book\\.toml:[0-9]+: .+$");
        assertThat(check.err()).isEmpty();
        assertThat(check.status()).isEqualTo(1);
    }

    @Test
    void refusesToCheckWhatIsNoFolder() {
        assertRefused(run("check", folder.resolve("none").toString()), "none");
        assertRefused(run("check"), "DIR");
    }
}
