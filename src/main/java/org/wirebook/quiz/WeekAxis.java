package org.wirebook.quiz;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirebook.quiz.Activity.Week;

/**
 * Where weeks stand in a picture, from left to right, and the names of what is seen there. Pictures of the same weeks
 * can stand below each other. All lengths are pixels.
 */
record WeekAxis(Locale locale) {

    /** From one week to the next; what the template draws for a week is two pixels narrower. */
    private static final int PITCH = 11;

    /** What the names of days need. */
    private static final int MARGIN = 14;

    /** The name of a month is no wider than so many weeks. */
    private static final int MONTH_WEEKS = 3;

    /**
     * A name in a picture.
     *
     * @param at where it begins
     */
    record Label(int at, String text) {}

    /** The left edge of a week. */
    int left(int week) {
        return MARGIN + week * PITCH;
    }

    /** From the beginning of a day to that of the next, where days stand above each other. */
    int top(int day) {
        return day * PITCH;
    }

    /** The names of the months, each at the week in which the month begins; the first only if there is room for it. */
    List<Label> months(List<Week> weeks) {
        List<Label> labels = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            LocalDate sunday = weeks.get(week).monday().plusDays(6);
            if (week == 0
                    ? sunday.plusWeeks(MONTH_WEEKS - 1).getMonth() == sunday.getMonth()
                    : sunday.getDayOfMonth() <= 7) {
                labels.add(new Label(left(week), sunday.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale)));
            }
        }
        return labels;
    }

    /** Every second day of the week. */
    List<Label> weekdays() {
        return List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY).stream()
                .map(day -> new Label(top(day.getValue() - 1), day.getDisplayName(TextStyle.NARROW, locale)))
                .toList();
    }

    /** All days of the week, in short. */
    List<String> weekdayNames() {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .toList();
    }
}
