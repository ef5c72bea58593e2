package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.quiz.Answered.right;
import static org.wirebook.quiz.Answered.wrong;
import static org.wirebook.quiz.Asked.chapter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirebook.question.Bilingual;
import org.wirebook.question.Choice;
import org.wirebook.question.Idea;
import org.wirebook.question.Item;
import org.wirebook.question.Matching;
import org.wirebook.question.Mistake;
import org.wirebook.question.Numeric;
import org.wirebook.question.Option;
import org.wirebook.question.Ordering;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.ShortText;
import org.wirebook.question.Task;
import org.wirebook.quiz.fsrs.Scheduler;
import org.wirebook.store.KeptCard;

class HeldIdeaTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Bilingual TEXT = new Bilingual("text", "文字");
    private static final Item ONE = new Item("one", TEXT);
    private static final Item TWO = new Item("two", TEXT);
    private static final Idea FLAT = new Idea("earth/flat", TEXT);
    private static final Idea HOLLOW = new Idea("earth/hollow", TEXT);
    private static final Mistake THINKS_FLAT = new Mistake(FLAT, TEXT);
    private static final Mistake THINKS_HOLLOW = new Mistake(HOLLOW, TEXT);
    private static final Task CHOICE = new Choice(
            List.of(
                    new Option(ONE, true, Optional.empty()),
                    new Option(TWO, false, Optional.of(THINKS_FLAT)),
                    new Option(new Item("three", TEXT), false, Optional.of(THINKS_HOLLOW))),
            false,
            false);

    private final Recall recall = new Recall(new Scheduler(0.9), Days.in("UTC"));

    static Stream<Task> tasks() {
        return Stream.of(
                CHOICE,
                new Prediction(
                        "run",
                        List.of(
                                new Prediction.Outcome(ONE, "status == 200", Optional.empty()),
                                new Prediction.Outcome(TWO, "status == 404", Optional.of(THINKS_FLAT)))),
                new Ordering(List.of(ONE, TWO), List.of(new Ordering.Slip("two", "one", THINKS_FLAT))),
                new Matching(
                        List.of(ONE, TWO),
                        List.of(ONE, TWO),
                        Map.of("one", "one", "two", "two"),
                        List.of(new Matching.Slip("one", "two", THINKS_FLAT))),
                new ShortText(List.of("round"), List.of(new ShortText.Slip(List.of("flat"), THINKS_FLAT))),
                new Numeric(
                        BigDecimal.ONE, BigDecimal.ZERO, TEXT, List.of(new Numeric.Slip(BigDecimal.TEN, THINKS_FLAT))));
    }

    private static Syllabus syllabus(Question... questions) {
        return new Syllabus(List.of(chapter("all", "earth")), List.of(questions));
    }

    private List<KeptCard> cards(Answered... answers) {
        return Stream.of(answers).map(answer -> Answered.card(recall, answer)).toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void anIdeaIsFoundInAnyKindOfQuestion(Task task) {
        Question question = Asked.task("earth/shape", task);

        assertThat(HeldIdea.of(syllabus(question), cards(wrong("earth/shape", NOW, "earth/flat"))))
                .containsExactly(new HeldIdea(FLAT, question, NOW));
    }

    @Test
    void aRightAnswerShowsThatAnIdeaIsGone() {
        assertThat(HeldIdea.of(syllabus(Asked.task("earth/shape", CHOICE)), cards(right("earth/shape", NOW))))
                .isEmpty();
    }

    @Test
    void anIdeaThatShowsInSeveralCardsIsHeldOnceSinceTheLatest() {
        Question shape = Asked.task("earth/shape", CHOICE);
        Question edge = Asked.task("earth/edge", CHOICE);

        assertThat(HeldIdea.of(
                        syllabus(shape, edge),
                        cards(
                                wrong("earth/shape", NOW.minusSeconds(60), "earth/flat", "earth/hollow"),
                                wrong("earth/edge", NOW, "earth/flat"))))
                .containsExactly(new HeldIdea(FLAT, edge, NOW), new HeldIdea(HOLLOW, shape, NOW.minusSeconds(60)));
    }

    @Test
    void whatTheBookSaysNoMoreIsNotHeldAgainstAnybody() {
        assertThat(HeldIdea.of(
                        syllabus(Asked.task("earth/shape", CHOICE)),
                        cards(wrong("earth/gone", NOW, "earth/flat"), wrong("earth/shape", NOW, "earth/withdrawn"))))
                .isEmpty();
    }
}
