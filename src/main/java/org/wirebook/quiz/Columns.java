package org.wirebook.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wirebook.quiz.Activity.Week;
import org.wirebook.quiz.WeekAxis.Label;

/**
 * Answers a week as a picture: a column for each of the last weeks. The template {@code chart/charts} draws it.
 *
 * @param most answers in a week
 * @param last answers in the last week so far
 * @param columns the oldest first
 * @param rows the same as numbers, the latest first
 */
record Columns(int most, int last, List<Column> columns, List<Label> months, List<Column> rows) {

    /** Of the tallest column, in pixels. */
    static final int TALLEST = 80;

    /** A week with any answers can be seen. */
    private static final int LEAST = 2;

    /**
     * A week.
     *
     * @param monday its date: {@code 2026-11-16}
     */
    record Column(int left, int height, String monday, int answers) {}

    static Columns of(Activity activity, Locale locale) {
        var axis = new WeekAxis(locale);
        List<Week> weeks = activity.weeks();
        int most = weeks.stream().mapToInt(Week::sum).max().orElse(0);
        List<Column> columns = IntStream.range(0, weeks.size())
                .mapToObj(week -> new Column(
                        axis.left(week),
                        height(weeks.get(week).sum(), most),
                        weeks.get(week).monday().toString(),
                        weeks.get(week).sum()))
                .toList();
        return new Columns(
                most,
                columns.get(columns.size() - 1).answers(),
                columns,
                axis.months(weeks),
                columns.stream()
                        .sorted(Comparator.comparing(Column::left).reversed())
                        .toList());
    }

    private static int height(int answers, int most) {
        return answers == 0 ? 0 : Math.max(LEAST, Math.round((float) TALLEST * answers / most));
    }
}
