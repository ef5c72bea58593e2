package org.wirebook.quiz;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The days of somebody. Each begins at 04:00 by their clock, so that a late evening belongs to the day before, and is
 * named by the date on which it begins. One may be 23 or 25 hours long.
 */
record Days(ZoneId zone) {

    private static final LocalTime BEGINNING = LocalTime.of(4, 0);

    /** The days in a zone as browsers name it, {@code Asia/Shanghai}; those of UTC if there is no such zone. */
    static Days in(String zone) {
        try {
            return new Days(ZoneId.of(zone));
        } catch (DateTimeException noSuchZone) {
            return new Days(ZoneOffset.UTC);
        }
    }

    /** The day of an instant. */
    LocalDate of(Instant at) {
        LocalDateTime there = LocalDateTime.ofInstant(at, zone);
        return there.toLocalTime().isBefore(BEGINNING) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
    }

    /** When a day begins; where the clock skips that moment, right after it was skipped. */
    Instant beginning(LocalDate day) {
        return day.atTime(BEGINNING).atZone(zone).toInstant();
    }

    /** How many days lie between two instants; 0 on the same day, and if the later one comes first. */
    int between(Instant earlier, Instant later) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(of(earlier), of(later)));
    }

    /** When the day begins that comes so many days after the day of an instant. */
    Instant after(Instant at, int days) {
        return beginning(of(at).plusDays(days));
    }
}
