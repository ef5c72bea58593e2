package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.quiz.Asked.chapter;
import static org.wirebook.quiz.Asked.ids;
import static org.wirebook.quiz.Asked.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.question.Question;

class AlternationTest {

    private static final List<String> PAGES = List.of("a1", "a2", "b1", "b2", "b3");

    private static List<Question> alternating(Question... questions) {
        return alternating(List.of(questions));
    }

    private static List<Question> alternating(List<Question> questions) {
        return Alternation.of(
                questions, new Syllabus(List.of(chapter("a", "a1", "a2"), chapter("b", "b1", "b2", "b3")), questions));
    }

    private static long neighboursOfOnePage(List<Question> questions) {
        long neighbours = 0;
        for (int i = 1; i < questions.size(); i++) {
            if (questions.get(i).id().slug().equals(questions.get(i - 1).id().slug())) {
                neighbours++;
            }
        }
        return neighbours;
    }

    @Test
    void whatAlternatesAlreadyStaysAsItIs() {
        assertThat(ids(alternating(question("a1/x"), question("b1/x"), question("a2/x"), question("b1/y"))))
                .containsExactly("a1/x", "b1/x", "a2/x", "b1/y");
    }

    @Test
    void theNextIsTheFirstOfAnotherChapter() {
        assertThat(ids(alternating(question("a1/x"), question("a2/x"), question("b1/x"), question("b2/x"))))
                .containsExactly("a1/x", "b1/x", "a2/x", "b2/x");
    }

    @Test
    void withinAChapterPagesAlternate() {
        assertThat(ids(alternating(question("a1/x"), question("a1/y"), question("a2/x"), question("a2/y"))))
                .containsExactly("a1/x", "a2/x", "a1/y", "a2/y");
    }

    @Test
    void aPageWithHalfOfTheQuestionsBegins() {
        assertThat(ids(alternating(
                        question("a2/x"), question("b2/x"), question("b1/x"), question("b1/y"), question("b1/z"))))
                .containsExactly("b1/x", "a2/x", "b1/y", "b2/x", "b1/z");
    }

    @Test
    void onePageAloneIsAskedInItsOrder() {
        assertThat(ids(alternating(question("a1/x"), question("a1/y"), question("a1/z"))))
                .containsExactly("a1/x", "a1/y", "a1/z");
        assertThat(alternating()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noTwoOfAPageAreNeighboursIfThatCanBe(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            List<Question> questions = new ArrayList<>();
            int pages = 1 + random.nextInt(PAGES.size());
            for (int n = random.nextInt(20); n >= 0; n--) {
                questions.add(question(PAGES.get(random.nextInt(pages)) + "/q" + n));
            }
            long mostOfOnePage = questions.stream()
                    .collect(Collectors.groupingBy(question -> question.id().slug(), Collectors.counting()))
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElseThrow();

            List<Question> order = alternating(questions);

            assertThat(order).containsExactlyInAnyOrderElementsOf(questions);
            assertThat(neighboursOfOnePage(order))
                    .as("%s", ids(order))
                    .isEqualTo(Math.max(0, 2 * mostOfOnePage - questions.size() - 1));
        }
    }
}
