package org.wirebook.quiz.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of every memory. The seed is fixed, so that a failure can be repeated. */
class SchedulerTest {

    private static final int CASES = 20_000;
    private static final List<Grade> GRADES = List.of(Grade.values());

    private final Scheduler scheduler = new Scheduler(0.9);
    private final Random random = new Random(6);

    /** Stabilities from the least to the most, as many small as large; any difficulty. */
    private Memory anyMemory() {
        double span = Math.log(Memory.MOST_STABILITY / Memory.LEAST_STABILITY);
        return Memory.within(
                Memory.LEAST_STABILITY * Math.exp(random.nextDouble() * span), 1 + 9 * random.nextDouble());
    }

    private void forManyMemories(Consumer<Memory> holds) {
        for (int i = 0; i < CASES; i++) {
            holds.accept(anyMemory());
        }
    }

    @Test
    void aLaterReviewThatGoesWellMakesAMemoryMoreStable() {
        forManyMemories(memory -> {
            int days = 1 + random.nextInt(1000);
            assertThat(scheduler.next(memory, days, Grade.GOOD).stability())
                    .as("%s after %s days", memory, days)
                    .matches(stability -> stability > memory.stability() || stability == Memory.MOST_STABILITY);
        });
    }

    @Test
    void forgettingNeverMakesAMemoryMoreStable() {
        forManyMemories(memory -> {
            int days = random.nextInt(1000);
            assertThat(scheduler.next(memory, days, Grade.AGAIN).stability())
                    .as("%s after %s days", memory, days)
                    .isLessThanOrEqualTo(memory.stability());
        });
    }

    @Test
    void aBetterGradeLeavesAMemoryAtLeastAsStableAndNotMoreDifficult() {
        forManyMemories(memory -> {
            int days = random.nextInt(1000);
            for (int worse = 0; worse < 3; worse++) {
                Memory one = scheduler.next(memory, days, GRADES.get(worse));
                Memory better = scheduler.next(memory, days, GRADES.get(worse + 1));
                assertThat(better.stability()).isGreaterThanOrEqualTo(one.stability());
                assertThat(better.difficulty()).isLessThanOrEqualTo(one.difficulty());
            }
        });
    }

    @Test
    void goodAndEasyOnTheSameDayDoNotTakeStabilityAway() {
        forManyMemories(memory -> {
            assertThat(scheduler.next(memory, 0, Grade.GOOD).stability()).isGreaterThanOrEqualTo(memory.stability());
            assertThat(scheduler.next(memory, 0, Grade.EASY).stability()).isGreaterThanOrEqualTo(memory.stability());
        });
    }

    @Test
    void theLongerSomethingWasNotAskedTheMoreItTellsThatItIsRecalled() {
        forManyMemories(memory -> {
            int days = 1 + random.nextInt(1000);
            assertThat(scheduler.next(memory, days + 1, Grade.GOOD).stability())
                    .isGreaterThanOrEqualTo(
                            scheduler.next(memory, days, Grade.GOOD).stability());
        });
    }

    @Test
    void difficultyStaysWithinItsBoundsThroughAnyHistory() {
        Memory memory = scheduler.first(Grade.GOOD);
        for (int i = 0; i < CASES; i++) {
            memory = scheduler.next(memory, random.nextInt(40), GRADES.get(random.nextInt(4)));

            assertThat(memory.difficulty()).isBetween(1.0, 10.0);
        }
    }

    @Test
    void aMoreStableMemoryIsNotAskedSooner() {
        forManyMemories(memory -> {
            Memory other = anyMemory();
            assertThat(Double.compare(memory.stability(), other.stability())
                            * Integer.compare(scheduler.interval(memory), scheduler.interval(other)))
                    .isNotNegative();
        });
    }

    @Test
    void somethingIsAskedAgainWhenNineOfTenWouldRecallIt() {
        forManyMemories(memory -> {
            int interval = scheduler.interval(memory);
            if (memory.stability() >= 10) {
                assertThat(scheduler.retrievability(memory, interval)).isCloseTo(0.9, within(0.005));
            }
            assertThat(scheduler.retrievability(memory, memory.stability())).isCloseTo(0.9, within(1e-12));
        });
    }

    @Test
    void asksAgainTomorrowAtTheSoonestAndInAHundredYearsAtTheLatest() {
        assertThat(scheduler.interval(new Memory(0.001, 5))).isEqualTo(1);
        assertThat(new Scheduler(0.5).interval(new Memory(36_500, 5))).isEqualTo(36_500);
    }

    @Test
    void whatWasJustAskedIsRecalledAndOnlyFadesFromThen() {
        forManyMemories(memory -> {
            double days = random.nextDouble() * 1000;
            assertThat(scheduler.retrievability(memory, 0)).isEqualTo(1);
            assertThat(scheduler.retrievability(memory, days + 1))
                    .isLessThan(scheduler.retrievability(memory, days))
                    .isPositive();
        });
    }

    @Test
    void theFirstGradeSaysHowLongAMemoryLasts() {
        assertThat(scheduler.interval(scheduler.first(Grade.AGAIN))).isEqualTo(1);
        assertThat(scheduler.interval(scheduler.first(Grade.HARD))).isEqualTo(1);
        assertThat(scheduler.interval(scheduler.first(Grade.GOOD))).isEqualTo(2);
        assertThat(scheduler.interval(scheduler.first(Grade.EASY))).isEqualTo(8);
    }

    @Test
    void refusesTimeThatRunsBackwards() {
        Memory memory = scheduler.first(Grade.GOOD);

        assertThatIllegalArgumentException().isThrownBy(() -> scheduler.next(memory, -1, Grade.GOOD));
        assertThatIllegalArgumentException().isThrownBy(() -> scheduler.next(memory, -1, Grade.AGAIN));
        assertThatIllegalArgumentException().isThrownBy(() -> scheduler.retrievability(memory, Double.NaN));
    }

    @Test
    void refusesMemoriesThatNobodyHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(Double.POSITIVE_INFINITY, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(1, 10.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory(1, Double.NaN));
    }

    @Test
    void refusesToPromiseCertainty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scheduler(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scheduler(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scheduler(Double.NaN));
    }
}
