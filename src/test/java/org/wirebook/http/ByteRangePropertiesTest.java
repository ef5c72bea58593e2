package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every {@code Range}. The seeds are fixed, so that a failure can be repeated. */
class ByteRangePropertiesTest {

    private static final int CASES = 2_000;

    private static final List<String> PIECES =
            List.of("bytes=", "Bytes=", "0", "9", "-", ",", " ", "\t", "99999999999999999999", "x", "--", "\u0661");

    /** The positions that a set of ranges asks for, counted one by one as RFC 9110 §14.1.2 has it. */
    private static List<List<Integer>> positions(List<int[]> asked, int length) {
        var all = new ArrayList<List<Integer>>();
        for (int[] range : asked) {
            var positions = new ArrayList<Integer>();
            for (int at = 0; at < length; at++) {
                boolean suffix = range[0] < 0;
                if (suffix ? at >= length - range[1] : at >= range[0] && (range[1] < 0 || at <= range[1])) {
                    positions.add(at);
                }
            }
            if (!positions.isEmpty()) {
                all.add(positions);
            }
        }
        return all;
    }

    private static int[] range(Random random) {
        int first = random.nextInt(30);
        return switch (random.nextInt(3)) {
            case 0 -> new int[] {-1, random.nextInt(30)};
            case 1 -> new int[] {first, -1};
            default -> new int[] {first, first + random.nextInt(20)};
        };
    }

    private static String text(int[] range) {
        return (range[0] < 0 ? "" : range[0]) + "-" + (range[1] < 0 ? "" : range[1]);
    }

    // RFC 9110 §14.1.2
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRangesAreThePositionsThatAreAskedFor(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            int length = 1 + random.nextInt(25);
            var asked = new ArrayList<int[]>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                asked.add(range(random));
            }
            String separator = random.nextBoolean() ? "," : " ,\t,";
            String field = "bytes="
                    + String.join(
                            separator,
                            asked.stream().map(ByteRangePropertiesTest::text).toList());
            Optional<List<ByteRange>> ranges = ByteRange.parse(field, length);

            assertThat(ranges).as(field).isPresent();
            assertThat(ranges.orElseThrow().stream()
                            .map(range -> List.of(range.first(), range.last()))
                            .toList())
                    .as(field + " of " + length)
                    .isEqualTo(positions(asked, length).stream()
                            .map(positions -> List.of(positions.get(0), positions.get(positions.size() - 1)))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsReadLiesWithinTheContent(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var field = new StringBuilder(random.nextBoolean() ? "bytes=" : "");
            for (int n = random.nextInt(8); n > 0; n--) {
                field.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            int length = random.nextInt(10);

            ByteRange.parse(field.toString(), length)
                    .ifPresent(ranges -> assertThat(ranges)
                            .as(field.toString())
                            .allMatch(range -> range.first() >= 0 && range.last() < length));
        }
    }
}
