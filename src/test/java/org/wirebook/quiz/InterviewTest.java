package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.quiz.Asked.ids;
import static org.wirebook.quiz.Asked.level;
import static org.wirebook.quiz.Asked.prediction;
import static org.wirebook.quiz.Asked.question;
import static org.wirebook.quiz.Asked.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;

class InterviewTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static List<Question> many(int count, Function<String, Question> kind, String page) {
        return IntStream.range(0, count)
                .mapToObj(number -> kind.apply(page + "/q" + number))
                .toList();
    }

    private static List<Question> all(Stream<List<Question>> some) {
        return some.flatMap(List::stream).toList();
    }

    private static <K> Map<K, Long> counts(List<Question> questions, Function<Question, K> by) {
        return questions.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static boolean hasTwoPredictionsInARow(List<Question> questions) {
        return IntStream.range(1, questions.size())
                .anyMatch(i -> questions.get(i).task() instanceof Prediction
                        && questions.get(i - 1).task() instanceof Prediction);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asksTenAsEvenlyAsCanBeOverThePages(long seed) {
        List<Question> chosen = Interview.choose(
                all(Stream.of(
                        many(20, Asked::question, "a"),
                        many(6, Asked::question, "b"),
                        many(6, Asked::question, "c"),
                        many(1, Asked::question, "d"))),
                seed);

        assertThat(chosen).hasSize(10).doesNotHaveDuplicates();
        assertThat(counts(chosen, question -> question.id().slug()))
                .containsAllEntriesOf(Map.of("a", 3L, "b", 3L, "c", 3L, "d", 1L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mixesTheLevels(long seed) {
        List<Question> chosen = Interview.choose(
                all(Stream.of(
                        many(9, id -> level(id, 1), "a"),
                        many(9, id -> level(id + "b", 2), "a"),
                        many(9, id -> level(id + "c", 3), "a"))),
                seed);

        assertThat(counts(chosen, Question::level).values()).containsExactlyInAnyOrder(3L, 3L, 4L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asksNoTwoWordingsOfACard(long seed) {
        List<Question> chosen = Interview.choose(
                all(Stream.of(
                        many(5, id -> variant(id, "a/one"), "a"),
                        many(5, id -> variant(id, "b/one"), "b"),
                        many(2, Asked::question, "b"))),
                seed);

        assertThat(chosen).extracting(Question::card).containsExactlyInAnyOrder("a/one", "b/one", "b/q0", "b/q1");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLetsTwoPredictionsFollowEachOther(long seed) {
        List<Question> chosen =
                Interview.choose(all(Stream.of(many(20, Asked::prediction, "a"), many(5, Asked::question, "b"))), seed);

        assertThat(chosen).hasSize(10);
        assertThat(hasTwoPredictionsInARow(chosen)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesOutPredictionsThatWouldFollowEachOther(long seed) {
        List<Question> chosen =
                Interview.choose(all(Stream.of(many(20, Asked::prediction, "a"), many(2, Asked::question, "b"))), seed);

        assertThat(counts(chosen, question -> question.task() instanceof Prediction))
                .containsAllEntriesOf(Map.of(true, 3L, false, 2L));
        assertThat(hasTwoPredictionsInARow(chosen)).isFalse();
    }

    @Test
    void asksFewerWhereThereAreFewer() {
        assertThat(Interview.choose(List.of(), 1)).isEmpty();
        assertThat(ids(Interview.choose(List.of(question("a/x"), prediction("a/y")), 1)))
                .containsExactlyInAnyOrder("a/x", "a/y");
        assertThat(Interview.choose(many(4, Asked::prediction, "a"), 1)).hasSize(1);
    }

    @Test
    void theSameSeedChoosesTheSame() {
        List<Question> questions = all(Stream.of(many(30, Asked::question, "a"), many(30, Asked::prediction, "b")));

        assertThat(Interview.choose(questions, 7)).isEqualTo(Interview.choose(questions, 7));
    }

    @Test
    void otherSeedsChooseOthersInAnotherOrder() {
        List<Question> questions = many(30, Asked::question, "a");
        List<List<Question>> interviews = new ArrayList<>();
        seeds().forEach(seed -> interviews.add(Interview.choose(questions, seed)));

        assertThat(interviews).doesNotHaveDuplicates();
        assertThat(interviews.stream().flatMap(List::stream).distinct()).hasSize(30);
    }
}
