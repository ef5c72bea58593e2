package org.wirebook.quiz.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another implementation of FSRS-6 comes to the same; {@code histories.csv} says which, and how it was asked. */
class HistoriesTest {

    /** It rounds all it says to eight decimals, and works on with that. */
    private static final double RELATIVE = 1e-6;

    private static final double ABSOLUTE = 1e-8;

    private final Scheduler scheduler = new Scheduler(0.9);
    private final Scheduler seldom = new Scheduler(0.8);
    private final Scheduler often = new Scheduler(0.95);

    /** A review, and what the other implementation made of it. */
    record Reviewed(
            int history,
            int days,
            Grade grade,
            double retrievability,
            double stability,
            double difficulty,
            int interval,
            int intervalFor80,
            int intervalFor95) {

        static Reviewed of(String line) {
            String[] fields = line.split(",", -1);
            int[] intervals =
                    Arrays.stream(fields, 6, 9).mapToInt(Integer::parseInt).toArray();
            return new Reviewed(
                    Integer.parseInt(fields[0]),
                    Integer.parseInt(fields[1]),
                    Grade.valueOf(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]),
                    intervals[0],
                    intervals[1],
                    intervals[2]);
        }

        Memory memory() {
            return new Memory(stability, difficulty);
        }
    }

    static Stream<List<Reviewed>> histories() throws IOException {
        var resource = Objects.requireNonNull(HistoriesTest.class.getResourceAsStream("histories.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Reviewed::of)
                    .collect(Collectors.groupingBy(Reviewed::history))
                    .values()
                    .stream();
        }
    }

    @ParameterizedTest(name = "history {index}")
    @MethodSource("histories")
    void comesToTheSameReviewByReview(List<Reviewed> history) {
        Memory expected = history.get(0).memory();
        same(scheduler.first(history.get(0).grade()), history.get(0));
        for (Reviewed review : history.subList(1, history.size())) {
            assertThat(scheduler.retrievability(expected, review.days()))
                    .as("%s", review)
                    .isCloseTo(review.retrievability(), within(2 * ABSOLUTE));
            same(scheduler.next(expected, review.days(), review.grade()), review);
            expected = review.memory();
        }
    }

    private static void same(Memory memory, Reviewed review) {
        assertThat(memory.stability())
                .as("stability after %s", review)
                .isCloseTo(review.stability(), within(RELATIVE * review.stability() + 2 * ABSOLUTE));
        assertThat(memory.difficulty())
                .as("difficulty after %s", review)
                .isCloseTo(review.difficulty(), within(5 * ABSOLUTE));
    }

    @ParameterizedTest(name = "history {index}")
    @MethodSource("histories")
    void comesToTheSameFromBeginningToEnd(List<Reviewed> history) {
        Memory memory = scheduler.first(history.get(0).grade());
        for (Reviewed review : history.subList(1, history.size())) {
            memory = scheduler.next(memory, review.days(), review.grade());
        }
        Reviewed last = history.get(history.size() - 1);
        assertThat(memory.stability()).isCloseTo(last.stability(), within(1e-4 * last.stability()));
        assertThat(memory.difficulty()).isCloseTo(last.difficulty(), within(1e-6));
    }

    @ParameterizedTest(name = "history {index}")
    @MethodSource("histories")
    void asksAgainOnTheSameDays(List<Reviewed> history) {
        for (Reviewed review : history) {
            assertThat(List.of(
                            scheduler.interval(review.memory()),
                            seldom.interval(review.memory()),
                            often.interval(review.memory())))
                    .as("%s", review)
                    .containsExactly(review.interval(), review.intervalFor80(), review.intervalFor95());
        }
    }

    @Test
    void thereAreHistoriesEnough() throws IOException {
        List<Reviewed> all = histories().flatMap(List::stream).toList();

        assertThat(all).hasSizeGreaterThan(2000);
        assertThat(all).extracting(Reviewed::grade).contains(Grade.values());
        assertThat(all).extracting(Reviewed::stability).contains(Memory.LEAST_STABILITY, Memory.MOST_STABILITY);
    }
}
