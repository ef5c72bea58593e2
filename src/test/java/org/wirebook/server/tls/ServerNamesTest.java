package org.wirebook.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.web.ServerNames;

/** For which hosts a redirect may lead to a certificate. */
final class ServerNamesTest {

    @TempDir
    private Path folder;

    private ServerNames names() {
        var authority = new LocalAuthority(folder, "desk.example", Clock.systemUTC());
        return ServerNames.of(authority.credentials().certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "desk.example"})
    void includeTheNamesOfTheCertificate(String host) {
        assertThat(names().include(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example", "x.desk.example", "desk.example.evil", "127.0.0.1", "*"})
    void includeNoOther(String host) {
        assertThat(names().include(host)).isFalse();
    }

    @Test
    void includeNothingBeforeThereIsACertificate() {
        assertThat(ServerNames.NONE.include("localhost")).isFalse();
    }
}
