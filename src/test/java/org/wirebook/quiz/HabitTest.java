package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.quiz.fsrs.Grade;

class HabitTest {

    private static final Habit TEN_SECONDS = new Habit(10_000);
    private static final Habit UNKNOWN = new Habit(Habit.UNKNOWN);

    @ParameterizedTest(name = "right {0}, sure {1}, {2} ms: {3}")
    @CsvSource({
        "false, 3,  1000, AGAIN",
        "false, 0,    -1, AGAIN",
        "true,  1,  1000, HARD",
        "true,  1,    -1, HARD",
        "true,  3, 20001, HARD",
        "true,  0, 20001, HARD",
        "true,  3, 20000, GOOD",
        "true,  2,  1000, GOOD",
        "true,  0,  1000, GOOD",
        "true,  3, 10001, GOOD",
        "true,  3, 10000, EASY",
        "true,  3,     0, EASY"
    })
    void whatAnAnswerShowsOfSomebodyWhoTakesTenSeconds(boolean isRight, int sure, int millis, Grade grade) {
        assertThat(TEN_SECONDS.grade(isRight, sure, millis)).isEqualTo(grade);
    }

    @Test
    void aTimeThatIsNotKnownMakesNothingHardOrEasy() {
        assertThat(TEN_SECONDS.grade(true, 3, Habit.UNKNOWN)).isEqualTo(Grade.GOOD);
        assertThat(UNKNOWN.grade(true, 3, 1)).isEqualTo(Grade.GOOD);
        assertThat(UNKNOWN.grade(true, 3, 3_600_000)).isEqualTo(Grade.GOOD);
        assertThat(UNKNOWN.grade(true, 1, 1)).isEqualTo(Grade.HARD);
    }

    @Test
    void theHabitIsTheMiddleOfTheTimes() {
        assertThat(Habit.of(List.of(9, 1, 5, 3, 7))).isEqualTo(new Habit(5));
        assertThat(Habit.of(List.of(9, 1, 5, 3, 7, 11))).isEqualTo(new Habit(6));
        assertThat(Habit.of(List.of(5, -1, 5, 5, -1, 5, 5, -1))).isEqualTo(new Habit(5));
    }

    @Test
    void fourTimesTellNothingYet() {
        assertThat(Habit.of(List.of(9, 1, 5, 3))).isEqualTo(UNKNOWN);
        assertThat(Habit.of(List.of(9, 1, 5, 3, -1, -1))).isEqualTo(UNKNOWN);
        assertThat(Habit.of(List.of())).isEqualTo(UNKNOWN);
    }

    @Test
    void longTimesDoNotOverflow() {
        int longest = Integer.MAX_VALUE;
        Habit slow = Habit.of(List.of(longest, longest, longest, longest, longest, longest));

        assertThat(slow).isEqualTo(new Habit(longest));
        assertThat(slow.grade(true, 0, longest)).isEqualTo(Grade.GOOD);
    }
}
