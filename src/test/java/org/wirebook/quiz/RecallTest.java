package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wirebook.quiz.Answered.history;
import static org.wirebook.quiz.Answered.right;
import static org.wirebook.quiz.Answered.wrong;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirebook.quiz.fsrs.Grade;
import org.wirebook.quiz.fsrs.Memory;
import org.wirebook.quiz.fsrs.Scheduler;
import org.wirebook.store.KeptCard;

class RecallTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-16T04:00:00Z"); // in Shanghai
    private static final Duration DAY = Duration.ofDays(1);
    private static final Habit UNKNOWN = new Habit(Habit.UNKNOWN);

    private final Scheduler scheduler = new Scheduler(0.9);
    private final Recall recall = new Recall(scheduler, Days.in("Asia/Shanghai"));

    private KeptCard after(Answered... answers) {
        Optional<KeptCard> card = Optional.empty();
        for (Answered answer : answers) {
            card = recall.update(UNKNOWN).after(card, answer.kept());
        }
        return card.orElseThrow();
    }

    private static Memory memory(KeptCard card) {
        return new Memory(card.stability(), card.difficulty());
    }

    @Test
    void theFirstRightAnswerIsAskedAgainInTwoDaysInTheMorning() {
        KeptCard card = after(right("url/port", MONDAY_NOON));

        assertThat(memory(card)).isEqualTo(scheduler.first(Grade.GOOD));
        assertThat(card.due()).isEqualTo("2026-11-17T20:00:00Z"); // Wednesday, 04:00 in Shanghai
        assertThat(card.reps()).isEqualTo(1);
        assertThat(card.lapses()).isZero();
    }

    @Test
    void theCardRemembersWhatWasAskedLastAndWhatTheAnswerTold() {
        KeptCard card =
                after(wrong("url/port", MONDAY_NOON, "url/port-is-always-80").to("url/port-in-words"));

        assertThat(card.card()).isEqualTo("url/port");
        assertThat(card.question()).isEqualTo("url/port-in-words");
        assertThat(card.ideas()).containsExactly("url/port-is-always-80");
        assertThat(card.isRight()).isFalse();
        assertThat(card.reviewed()).isEqualTo(MONDAY_NOON);
    }

    @Test
    void aRightAnswerLeavesNoIdeas() {
        KeptCard card = after(
                wrong("url/port", MONDAY_NOON, "url/port-is-always-80"), right("url/port", MONDAY_NOON.plus(DAY)));

        assertThat(card.ideas()).isEmpty();
        assertThat(card.isRight()).isTrue();
    }

    @Test
    void laterAnswersAreReviewsAfterSoManyDaysOfTheLearner() {
        Instant lateOnWednesday = Instant.parse("2026-11-18T19:00:00Z"); // Thursday, 03:00 in Shanghai

        KeptCard card = after(right("url/port", MONDAY_NOON), right("url/port", lateOnWednesday));

        assertThat(memory(card)).isEqualTo(scheduler.next(scheduler.first(Grade.GOOD), 2, Grade.GOOD));
    }

    @Test
    void anotherAnswerOnTheSameDayIsAReviewOnTheSameDay() {
        KeptCard card = after(wrong("url/port", MONDAY_NOON), right("url/port", MONDAY_NOON.plusSeconds(60)));

        assertThat(memory(card)).isEqualTo(scheduler.next(scheduler.first(Grade.AGAIN), 0, Grade.GOOD));
        assertThat(card.due()).isEqualTo("2026-11-16T20:00:00Z");
    }

    @Test
    void onlyWhatWasAskedBeforeCanBeForgotten() {
        KeptCard card = after(
                wrong("url/port", MONDAY_NOON),
                right("url/port", MONDAY_NOON.plus(DAY)),
                wrong("url/port", MONDAY_NOON.plus(DAY.multipliedBy(5))));

        assertThat(card.reps()).isEqualTo(3);
        assertThat(card.lapses()).isEqualTo(1);
    }

    @Test
    void anAnswerFromBeforeTheLastOneCountsAsOfTheSameDay() {
        KeptCard card = after(right("url/port", MONDAY_NOON), right("url/port", MONDAY_NOON.minus(DAY)));

        assertThat(memory(card)).isEqualTo(scheduler.next(scheduler.first(Grade.GOOD), 0, Grade.GOOD));
    }

    @Test
    void whatIsRememberedFadesFromDayToDay() {
        KeptCard card = after(right("url/port", MONDAY_NOON));

        assertThat(recall.retrievability(card, MONDAY_NOON.plusSeconds(3600))).isEqualTo(1);
        assertThat(recall.retrievability(card, card.due())).isCloseTo(0.9, within(0.02));
        assertThat(recall.retrievability(card, MONDAY_NOON.plus(DAY.multipliedBy(100))))
                .isLessThan(0.6);
    }

    @Test
    void answersFromElsewhereMakeTheCardsThatTheyWouldHaveMadeHere() {
        List<KeptCard> cards = recall.replay(history(
                right("url/port", MONDAY_NOON),
                wrong("url/path", MONDAY_NOON.plusSeconds(60)),
                wrong("url/port", MONDAY_NOON.plus(DAY))));

        assertThat(cards)
                .containsExactly(
                        after(right("url/port", MONDAY_NOON), wrong("url/port", MONDAY_NOON.plus(DAY))),
                        after(wrong("url/path", MONDAY_NOON.plusSeconds(60))));
    }

    @Test
    void answersFromElsewhereAreSlowIfTheyWereSlowThen() {
        List<KeptCard> cards = recall.replay(history(
                right("url/1", MONDAY_NOON),
                right("url/2", MONDAY_NOON),
                right("url/3", MONDAY_NOON),
                right("url/4", MONDAY_NOON).after(Habit.UNKNOWN),
                right("url/5", MONDAY_NOON).after(60_000),
                right("url/6", MONDAY_NOON),
                right("url/7", MONDAY_NOON).after(60_000)));

        assertThat(memory(cards.get(4))).isEqualTo(scheduler.first(Grade.GOOD)); // nobody knows their habit yet
        assertThat(memory(cards.get(6))).isEqualTo(scheduler.first(Grade.HARD));
    }

    @Test
    void aRunThatDecidesNothingLeavesTheCardAsItWas() {
        Answered answer = right("url/port", MONDAY_NOON);

        assertThat(recall.update(UNKNOWN).after(Optional.empty(), answer.undecided()))
                .isEmpty();
        assertThat(recall.replay(List.of(answer.kept(), answer.undecided()))).containsExactly(after(answer));
    }

    @Test
    void nobodyHasCardsWithoutAnswers() {
        assertThat(recall.replay(List.of())).isEmpty();
    }
}
