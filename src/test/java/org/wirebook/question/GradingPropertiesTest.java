package org.wirebook.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every question, whatever it asks. */
class GradingPropertiesTest {

    private static final int CASES = 300;

    /** Everything that {@code parts} of these can be, in any order of them. */
    private static List<List<String>> sequences(List<String> of, int parts) {
        List<List<String>> all = List.of(List.of());
        for (int part = 0; part < parts; part++) {
            all = all.stream()
                    .flatMap(begun -> of.stream().map(next -> {
                        List<String> longer = new ArrayList<>(begun);
                        longer.add(next);
                        return longer;
                    }))
                    .toList();
        }
        return all;
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theKeyIsRightAndTellsNoMistake(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Task.Keyed task = any.keyed();

            assertThat(task.mark(task.key())).as(task.toString()).isEqualTo(new Marked(true, List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOtherSetOfOptionsIsWrongAndTellsWhyEachWrongOneIsBelieved(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES / 10; i++) {
            Choice task = any.choice(true);
            List<String> ids =
                    task.options().stream().map(option -> option.item().id()).toList();
            for (List<String> given : sequences(ids, 3)) {
                Set<String> chosen = new HashSet<>(given);
                Marked marked = task.mark(given);

                assertThat(marked.isRight()).isEqualTo(chosen.equals(Set.copyOf(task.key())));
                assertThat(marked.mistakes())
                        .containsExactlyElementsOf(task.options().stream()
                                .filter(option -> chosen.contains(option.item().id()))
                                .flatMap(option -> option.mistake().stream())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOtherOptionIsWrong(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Choice task = any.choice(false);
            for (Option option : task.options()) {
                Marked marked = task.mark(List.of(option.item().id()));

                assertThat(marked.isRight()).isEqualTo(option.isRight());
                assertThat(marked.mistakes())
                        .isEqualTo(option.mistake().stream().toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOtherOrderIsWrong(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Ordering task = any.ordering();
            List<String> given = any.shuffled(task.key());
            Marked marked = task.mark(given);

            assertThat(marked.isRight()).isEqualTo(given.equals(task.key()));
            assertThat(marked.mistakes()).hasSize(given.indexOf("a2") < given.indexOf("a0") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOtherPairsAreWrong(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES / 10; i++) {
            Matching task = any.matching();
            List<String> left = ids(task.left());
            for (List<String> partners : sequences(ids(task.right()), left.size())) {
                List<String> given = new ArrayList<>();
                for (int number = 0; number < left.size(); number++) {
                    given.add(left.get(number) + "=" + partners.get(number));
                }
                Marked marked = task.mark(any.shuffled(given));

                assertThat(marked.isRight()).isEqualTo(given.equals(task.key()));
                assertThat(marked.mistakes())
                        .hasSize(partners.get(0).equals(task.slips().get(0).right()) ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOtherTextIsWrong(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            ShortText task = any.text();
            String given = "secret " + any.word();

            assertThat(task.mark(List.of(given)).isRight())
                    .isEqualTo(task.accepted().contains(given));
            assertThat(task.mark(task.slips().get(0).forms()).mistakes()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNumberIsRightAsFarAsItsToleranceGoes(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        BigDecimal little = new BigDecimal("0.0000001");
        for (int i = 0; i < CASES; i++) {
            Numeric task = any.number();
            for (BigDecimal edge : List.of(task.tolerance(), task.tolerance().negate())) {
                BigDecimal beyond = edge.signum() < 0 ? edge.subtract(little) : edge.add(little);

                assertThat(mark(task, task.value().add(edge))).isTrue();
                assertThat(mark(task, task.value().add(beyond))).isFalse();
            }
            assertThat(mark(task, any.decimal())).isFalse();
        }
    }

    private static boolean mark(Numeric task, BigDecimal given) throws ImpossibleAnswerException {
        return task.mark(List.of(given.toPlainString())).isRight();
    }

    /** A browser sends the boxes as they stand on the page. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfOptionsAndPairsDoesNotCount(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Choice choice = any.choice(true);
            Matching matching = any.matching();

            assertThat(choice.mark(any.shuffled(choice.key())).isRight()).isTrue();
            assertThat(matching.mark(any.shuffled(matching.key())).isRight()).isTrue();
        }
    }

    /** Nothing, all at once twice, or what is not there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatCannotBeAnAnswerIsNoAnswer(long seed) {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Task.Keyed task = any.keyed();
            List<String> more = new ArrayList<>(task.key());
            more.add("nothing=of this\u0000 kind, 12:30 o'clock");

            assertImpossible(task, List.of());
            assertImpossible(task, List.of(""));
            assertImpossible(task, more);
            assertImpossible(task, List.of("x".repeat(ShortText.LONGEST + 1)));
        }
    }

    private static void assertImpossible(Task.Keyed task, List<String> given) {
        assertThatExceptionOfType(ImpossibleAnswerException.class)
                .as(task.toString())
                .isThrownBy(() -> task.mark(given));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatHappensIsRightWhateverWasExpected(long seed) throws ImpossibleAnswerException {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Prediction task = any.prediction();
            for (int happened = 0; happened < task.outcomes().size(); happened++) {
                int holding = happened;
                List<Boolean> holds = task.outcomes().stream()
                        .map(outcome -> task.outcomes().indexOf(outcome) == holding)
                        .toList();
                Choice settled = task.settled(holds).orElseThrow();
                Prediction.Outcome outcome = task.outcomes().get(happened);

                assertThat(settled.mark(List.of(outcome.item().id()))).isEqualTo(new Marked(true, List.of()));
                assertThat(settled.equals(task.expected())).isEqualTo(outcome.isExpected());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsRightOrWrongUnlessExactlyOneThingHappens(long seed) {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            Prediction task = any.prediction();
            List<Boolean> none = task.outcomes().stream().map(outcome -> false).toList();
            List<Boolean> all = task.outcomes().stream().map(outcome -> true).toList();

            assertThat(task.settled(none)).isEmpty();
            assertThat(task.settled(all)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNamesOfItemsAreAllDifferent(long seed) {
        var any = new AnyTask(seed);
        for (int i = 0; i < CASES; i++) {
            List<Item> items = any.ordering().items();

            assertThat(items.stream().map(Item::id).collect(Collectors.toSet())).hasSameSizeAs(items);
        }
    }
}
