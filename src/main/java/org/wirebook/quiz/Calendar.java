package org.wirebook.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wirebook.quiz.Activity.Week;
import org.wirebook.quiz.WeekAxis.Label;

/**
 * Half a year as a picture: a column for each week, in it a square for each day, the darker the more was answered. The
 * template {@code chart/charts} draws it.
 *
 * @param answers on all days together
 * @param days on how many there was an answer
 * @param cells the oldest first
 * @param steps what the shades mean
 * @param rows the same as numbers, the latest week first
 */
record Calendar(
        int answers,
        int days,
        List<Cell> cells,
        List<Label> months,
        List<Label> weekdays,
        List<Step> steps,
        List<String> weekdayNames,
        List<Row> rows) {

    /** The least number of answers on a day of each shade. */
    private static final List<Integer> SHADES = List.of(0, 1, 5, 10, 20);

    /** The explanation of a shade is as wide as so many weeks. */
    private static final int STEP_WEEKS = 5;

    /**
     * A day.
     *
     * @param date {@code 2026-11-20}
     */
    record Cell(int left, int top, int shade, String date, int answers) {}

    /**
     * A shade.
     *
     * @param range {@code 5–9}
     */
    record Step(int left, int shade, String range) {}

    /**
     * A week.
     *
     * @param monday its date: {@code 2026-11-16}
     * @param answers on each of its days so far
     */
    record Row(String monday, List<Integer> answers, int sum) {}

    static Calendar of(Activity activity, Locale locale) {
        var axis = new WeekAxis(locale);
        List<Week> weeks = activity.weeks();
        List<Cell> cells = cells(weeks, axis);
        return new Calendar(
                cells.stream().mapToInt(Cell::answers).sum(),
                (int) cells.stream().filter(cell -> cell.answers() > 0).count(),
                cells,
                axis.months(weeks),
                axis.weekdays(),
                IntStream.range(0, SHADES.size())
                        .mapToObj(shade -> step(shade, axis))
                        .toList(),
                axis.weekdayNames(),
                weeks.stream()
                        .sorted(Comparator.comparing(Week::monday).reversed())
                        .map(week -> new Row(week.monday().toString(), week.answers(), week.sum()))
                        .toList());
    }

    private static List<Cell> cells(List<Week> weeks, WeekAxis axis) {
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            List<Integer> answers = weeks.get(week).answers();
            for (int day = 0; day < answers.size(); day++) {
                String date = weeks.get(week).monday().plusDays(day).toString();
                cells.add(new Cell(axis.left(week), axis.top(day), shade(answers.get(day)), date, answers.get(day)));
            }
        }
        return cells;
    }

    private static int shade(int answers) {
        return (int) SHADES.stream().filter(least -> least <= answers).count() - 1;
    }

    private static Step step(int shade, WeekAxis axis) {
        return new Step(axis.left(shade * STEP_WEEKS), shade, range(shade));
    }

    private static String range(int shade) {
        int least = SHADES.get(shade);
        if (shade == SHADES.size() - 1) {
            return least + "+";
        }
        int most = SHADES.get(shade + 1) - 1;
        return least == most ? Integer.toString(least) : least + "–" + most;
    }
}
