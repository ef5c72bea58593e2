package org.wirebook.quiz;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How much somebody answered on each of their days. Weeks begin on Monday.
 *
 * @param answers how many on a day; days without any need not be there
 */
record Activity(Map<LocalDate, Integer> answers, LocalDate today) {

    /** How many weeks are shown: half a year. */
    static final int WEEKS = 26;

    Activity {
        answers = Map.copyOf(answers);
    }

    /** A week, from Monday on; one that is not over yet has fewer than seven days. */
    record Week(LocalDate monday, List<Integer> answers) {
        Week {
            answers = List.copyOf(answers);
        }

        int sum() {
            return answers.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * From the instants of answers.
     *
     * @param times in any order; those older than {@link #since} make nothing but a streak longer
     */
    static Activity of(List<Instant> times, Days days, Instant now) {
        Map<LocalDate, Integer> answers = new HashMap<>();
        times.forEach(time -> answers.merge(days.of(time), 1, Integer::sum));
        return new Activity(answers, days.of(now));
    }

    /** When the first of the weeks begins that are shown. */
    static Instant since(Days days, Instant now) {
        return days.beginning(firstMonday(days.of(now)));
    }

    private static LocalDate firstMonday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
    }

    int on(LocalDate day) {
        return answers.getOrDefault(day, 0);
    }

    /** The last {@value #WEEKS} weeks, the oldest first; the last is the one of today, up to today. */
    List<Week> weeks() {
        LocalDate first = firstMonday(today);
        return IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> new Week(
                        monday,
                        LongStream.range(0, 7)
                                .mapToObj(monday::plusDays)
                                .filter(day -> !day.isAfter(today))
                                .map(this::on)
                                .toList()))
                .toList();
    }

    /** On how many days in a row there was an answer, up to today; today counts only once there is one. */
    int streak() {
        LocalDate day = on(today) > 0 ? today : today.minusDays(1);
        int streak = 0;
        while (on(day) > 0) {
            streak++;
            day = day.minusDays(1);
        }
        return streak;
    }
}
