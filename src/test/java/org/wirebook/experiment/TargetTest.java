package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one place an experiment may talk to. */
class TargetTest {

    private static final Target DEPLOYED = new Target(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080), false, "localhost:8080", "/wirebook");

    @Test
    void baseIsWhatAReaderWouldType() {
        assertThat(DEPLOYED.base()).isEqualTo("http://localhost:8080/wirebook");
        assertThat(new Target(DEPLOYED.address(), true, "wirebook.example", "").base())
                .isEqualTo("https://wirebook.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wirebook",
                "/wirebook/",
                "/wirebook/a/../b",
                "//wirebook/a",
                "/wirebook/%2e/x",
                "/x/../wirebook/a"
            })
    void containsItsOwnPaths(String path) {
        assertThat(DEPLOYED.contains(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/manager",
                "/wirebooks",
                "/wirebook/..",
                "/wirebook/../manager",
                "/wirebook/a/../../manager",
                "/wirebook/%2e%2E/manager",
                "/wirebook/.%2e/manager",
                "/wirebook/..;a=b/manager",
                "/wirebook/..%2fmanager",
                "/wirebook\\..\\manager",
                "/wirebook/%5c..%5c../manager",
                "/wirebook/./../manager",
                "/wirebook//..//manager",
            })
    void containsNothingElseOnTheSameListener(String path) {
        assertThat(DEPLOYED.contains(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/http, true",
        "/http/get, true",
        "/http/../en/, true",
        "/manager/html, false",
        "/http/../manager, false",
        "/http/..%2fmanager, false",
        "/httpd, false"
    })
    void containsOnlyItsPlacesWhereOtherApplicationsMayLieBelow(String path, boolean contained) {
        var atTheRoot = new Target(DEPLOYED.address(), false, "localhost:8080", "", Set.of("http", "en"));

        assertThat(atTheRoot.contains(path)).isEqualTo(contained);
    }
}
