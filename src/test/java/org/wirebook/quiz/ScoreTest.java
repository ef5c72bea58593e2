package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.quiz.Asked.chapter;
import static org.wirebook.quiz.Asked.question;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirebook.question.Question;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.KeptInterview;

/** How interviews go on, end and are scored. */
class ScoreTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Syllabus SYLLABUS = new Syllabus(
            List.of(chapter("one", "a"), chapter("two", "b"), chapter("three", "c")),
            List.of(
                    question("a/x"),
                    question("a/y"),
                    question("a/z"),
                    question("b/x"),
                    question("b/y"),
                    question("c/x")));

    private final List<Sitting.Stop> stops = new ArrayList<>();

    private void asked(String id, Optional<Question> now, Optional<KeptAttempt> answer) {
        stops.add(new Sitting.Stop(stops.size() + 1, new Chosen(id, 1), now, answer));
    }

    private void right(String... ids) {
        for (String id : ids) {
            asked(
                    id,
                    SYLLABUS.question(id),
                    Optional.of(Answered.right(id, LATER).kept()));
        }
    }

    private void wrong(String... ids) {
        for (String id : ids) {
            asked(
                    id,
                    SYLLABUS.question(id),
                    Optional.of(Answered.wrong(id, LATER).kept()));
        }
    }

    private void unanswered(String id) {
        asked(id, SYLLABUS.question(id), Optional.empty());
    }

    private Sitting sitting(Optional<Instant> finished) {
        return new Sitting(
                new KeptInterview("id", "learner", "en", "[]", NOON, NOON.plus(Duration.ofMinutes(10)), finished),
                stops);
    }

    private Score score() {
        return Score.of(sitting(Optional.empty()), SYLLABUS);
    }

    @Test
    void whatWasNotAnsweredIsNotRight() {
        right("a/x", "b/x");
        wrong("a/y");
        unanswered("c/x");

        assertThat(score()).extracting(Score::right, Score::of).containsExactly(2, 4);
    }

    @Test
    void whatARunLeftUndecidedDoesNotCount() {
        right("a/x");
        asked(
                "a/y",
                SYLLABUS.question("a/y"),
                Optional.of(Answered.wrong("a/y", LATER).undecided()));

        assertThat(score()).extracting(Score::right, Score::of).containsExactly(1, 1);
    }

    @Test
    void aQuestionThatTheBookNoLongerHasIsLeftOutUnlessItWasAnsweredBefore() {
        right("a/x");
        asked("a/gone", Optional.empty(), Optional.empty());
        asked(
                "a/old",
                Optional.empty(),
                Optional.of(Answered.right("a/old", LATER).kept()));
        unanswered("b/x");

        assertThat(score()).extracting(Score::right, Score::of).containsExactly(2, 3);
        assertThat(sitting(Optional.empty()).leftOut()).isEqualTo(1);
        assertThat(sitting(Optional.empty()).next().orElseThrow().chosen().id()).isEqualTo("b/x");
    }

    @Test
    void chaptersComeInReadingOrderWithTheirOwnScores() {
        right("c/x", "a/x");
        wrong("a/y");

        assertThat(score().chapters())
                .extracting(part -> part.chapter().id() + " " + part.right() + "/" + part.of())
                .containsExactly("one 1/2", "three 1/1");
    }

    @Test
    void theStrongestAndTheWeakestChapterAreNamedByTheirShares() {
        right("a/x", "a/y", "b/x");
        wrong("b/y", "c/x");

        assertThat(score().strongest().orElseThrow().chapter().id()).isEqualTo("one");
        assertThat(score().weakest().orElseThrow().chapter().id()).isEqualTo("three");
    }

    @Test
    void ofEqualChaptersTheOneWithMoreQuestionsSaysMore() {
        right("a/x", "a/y", "c/x");
        wrong("b/x");

        assertThat(score().strongest().orElseThrow().chapter().id()).isEqualTo("one");
    }

    @Test
    void whereAllAreEqualNoneStandsOut() {
        right("a/x", "b/x");

        assertThat(score().strongest()).isEmpty();
        assertThat(score().weakest()).isEmpty();
    }

    @Test
    void itIsOverWhenAllIsAnsweredOrTheTimeIsOrItsLearnerEndsIt() {
        right("a/x");
        assertThat(sitting(Optional.empty()).isOver(LATER)).isTrue();

        unanswered("a/y");
        assertThat(sitting(Optional.empty()).isOver(NOON.plus(Duration.ofMillis(599_999))))
                .isFalse();
        assertThat(sitting(Optional.empty()).isOver(NOON.plus(Duration.ofMinutes(10))))
                .isTrue();
        assertThat(sitting(Optional.of(LATER)).isOver(LATER)).isTrue();
    }

    @Test
    void noMoreTimeIsUsedThanThereWas() {
        unanswered("a/x");

        assertThat(sitting(Optional.empty()).used(LATER)).isEqualTo(Duration.ofMinutes(1));
        assertThat(sitting(Optional.empty()).used(NOON.plus(Duration.ofHours(5))))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(sitting(Optional.of(LATER)).used(NOON.plus(Duration.ofHours(5))))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatIsMadeUpIsLeftOut() {
        assertThat(Chosen.read(
                        "[{\"id\":\"a/x\",\"version\":2},{\"id\":7,\"version\":1},{\"id\":\"a/y\"},null,\"a/z\"]"))
                .containsExactly(new Chosen("a/x", 2));
        assertThat(Chosen.read("{\"id\":\"a/x\"}")).isEmpty();
    }
}
