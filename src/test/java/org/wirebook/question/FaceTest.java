package org.wirebook.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is seen before an answer: all that is asked, and nothing of what is right. */
class FaceTest {

    private static final int CASES = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<String> ids(List<Face.Shown> items) {
        return items.stream().map(Face.Shown::id).toList();
    }

    private static Face face(AnyTask any, Task task, long seed) {
        return Face.of(any.question(task), "en", seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itsJsonHoldsNothingOfTheKey(long seed) {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            for (Task task : List.of(any.keyed(), any.prediction())) {
                for (String language : List.of("en", "zh")) {
                    assertThat(JSON.writeValueAsString(Face.of(any.question(task), language, i)))
                            .doesNotContain("secret", "idea", "why", "isRight", "mistake", "condition")
                            .contains("\"id\":\"page/name\"");
                }
            }
        }
    }

    /** Whichever option is right, the page is the same octet for octet. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsTheSameWhicheverOptionIsRight(long seed) {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Prediction task = any.prediction();
            Choice one = task.expected();
            for (Option right : one.options()) {
                var other = new Choice(
                        one.options().stream()
                                .map(option -> new Option(option.item(), option.equals(right), option.mistake()))
                                .toList(),
                        false,
                        i % 2 == 0);
                var same = new Choice(one.options(), false, i % 2 == 0);

                assertThat(face(any, other, i)).isEqualTo(face(any, same, i));
            }
        }
    }

    @Test
    void optionsAreShuffledUnlessTheyHaveAnOrder() {
        var any = new AnyTask(1);
        Choice task = any.choice(false);
        List<String> inFile =
                task.options().stream().map(option -> option.item().id()).toList();

        Set<List<String>> shown = new HashSet<>();
        Set<List<String>> ordered = new HashSet<>();
        LongStream.range(0, 1_000).forEach(seed -> {
            shown.add(ids(
                    face(any, new Choice(task.options(), false, false), seed).items()));
            ordered.add(
                    ids(face(any, new Choice(task.options(), false, true), seed).items()));
        });

        assertThat(shown).hasSize(factorial(inFile.size()));
        assertThat(ordered).containsExactly(inFile);
    }

    private static int factorial(int number) {
        return number < 2 ? 1 : number * factorial(number - 1);
    }

    @Test
    void whatIsForetoldStandsInTheOrderOfTheFile() {
        var any = new AnyTask(1);
        Prediction task = any.prediction();

        assertThat(ids(face(any, task, 5).items()))
                .isEqualTo(task.outcomes().stream()
                        .map(outcome -> outcome.item().id())
                        .toList());
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        var any = new AnyTask(1);
        for (int i = 0; i < CASES; i++) {
            Task task = any.keyed();

            assertThat(face(any, task, i)).isEqualTo(face(any, task, i));
        }
    }

    @Test
    void itemsToPutInOrderAreNeverInOrder() {
        var any = new AnyTask(1);
        Ordering task = any.ordering();
        for (int seed = 0; seed < 1_000; seed++) {
            assertThat(ids(face(any, task, seed).items()))
                    .isNotEqualTo(task.key())
                    .containsExactlyInAnyOrderElementsOf(task.key());
        }
    }

    @Test
    void theRightSideOfAMatchingIsShuffled() {
        var any = new AnyTask(1);
        Matching task = any.matching();

        Set<List<String>> right = new HashSet<>();
        Set<List<String>> left = new HashSet<>();
        LongStream.range(0, 1_000).forEach(seed -> {
            right.add(ids(face(any, task, seed).right()));
            left.add(ids(face(any, task, seed).items()));
        });

        assertThat(right).hasSize(factorial(task.right().size()));
        assertThat(left).containsExactly(task.left().stream().map(Item::id).toList());
    }

    @Test
    void aNumberHasItsUnitInTheLanguageOfTheReader() {
        var any = new AnyTask(1);

        assertThat(Face.of(any.question(any.number()), "zh", 1).unit()).isEqualTo("秒");
        assertThat(Face.of(any.question(any.number()), "en", 1).unit()).isEqualTo("seconds");
    }
}
