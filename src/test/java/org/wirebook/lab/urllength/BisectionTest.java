package org.wirebook.lab.urllength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds the very octet. */
class BisectionTest {

    private static Bisection upTo(int limit) {
        return Bisection.search(
                1000, 65_536, octets -> new Probe(octets, octets, octets <= limit ? 204 : 414, 0), Probe::refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1999, 2000, 2001, 8115, 8192, 65_534, 65_535})
    void neighboursAreFound(int limit) {
        Bisection found = upTo(limit);

        assertThat(found.below()).isEqualTo(limit);
        assertThat(found.from()).hasValue(limit + 1);
    }

    @Test
    void whatIsNeverRefusedIsClimbedToTheEnd() {
        Bisection found = upTo(65_536);

        assertThat(found.below()).isEqualTo(65_536);
        assertThat(found.from()).isEmpty();
    }

    @Test
    void whatIsRefusedAtOnceHasNothingBelow() {
        Bisection found = upTo(0);

        assertThat(found.below()).isZero();
        assertThat(found.from()).hasValue(1000);
        assertThat(found.probes()).hasSize(1);
    }

    @Test
    void noSizeIsTriedTwice() {
        var sizes = new HashSet<Integer>();

        assertThat(upTo(8115).probes()).hasSizeLessThan(30).allMatch(probe -> sizes.add(probe.octets()));
    }
}
