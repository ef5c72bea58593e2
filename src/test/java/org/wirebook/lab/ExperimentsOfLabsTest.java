package org.wirebook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.Trial;
import org.wirebook.experiment.WireClient;
import org.wirebook.support.Site;

/** What labs prove holds here, whether a page rests a claim on it or not. */
class ExperimentsOfLabsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    static Stream<Arguments> experiments() {
        return Lab.experiments().entrySet().stream()
                .flatMap(lab -> lab.getValue().stream().map(trial -> Arguments.of(lab.getKey(), trial.name(), trial)));
    }

    private static Run run(Trial trial, int port, boolean tls) {
        var target =
                new Target(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), tls, "localhost:" + port, "");
        return new Runner(new WireClient(), Clock.systemUTC()).run(trial, target);
    }

    @ParameterizedTest(name = "/lab/{0}#{1}")
    @MethodSource("experiments")
    void everyOneHolds(String lab, String name, Trial trial) {
        Run run = run(trial, SITE.port(), false);

        assertThat(run.failure()).as("failure").isEmpty();
        assertThat(run.checks())
                .as("%s", run.segments())
                .hasSizeBetween(2, 6)
                .allSatisfy(check -> assertThat(check.holds()).as("%s", check).isTrue());
        assertThat(trial.title()).isNotBlank();
        assertThat(trial.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void theyHoldOverTlsToo() {
        List<Trial> all =
                Lab.experiments().values().stream().flatMap(List::stream).toList();

        assertThat(all)
                .filteredOn(trial -> trial.name().matches("masked-echo|close-1000|handshake-101"))
                .hasSize(3)
                .allMatch(trial -> run(trial, SITE.httpsPort(), true).holds());
    }

    @ParameterizedTest(name = "/lab/{0}#{1}")
    @MethodSource("experiments")
    void noAssertionHoldsOfAnotherServer(String lab, String name, Trial trial) {
        Run run = run(trial, SITE.httpsPort(), false); // which speaks TLS, and nothing else

        assertThat(run.holds()).isFalse();
    }
}
