package org.wirebook.web;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in fields, to the second (RFC 9110 §5.6.7). */
public final class HttpDate {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);

    // A recipient MUST accept all three; the two-digit year means "not more than 50 years ahead".
    private static final List<DateTimeFormatter> ACCEPTED = List.of(
            IMF_FIXDATE,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1976)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT));

    private HttpDate() {}

    /** The preferred form, IMF-fixdate: {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    public static String format(Instant instant) {
        return IMF_FIXDATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Any of the three forms a recipient must accept; empty if it is none of them. */
    public static Optional<Instant> parse(String text) {
        for (DateTimeFormatter form : ACCEPTED) {
            var position = new ParsePosition(0);
            TemporalAccessor date = form.parseUnresolved(text, position);
            if (date != null && position.getErrorIndex() < 0 && position.getIndex() == text.length()) {
                return resolve(text, form);
            }
        }
        return Optional.empty();
    }

    /** The syntax fits; the day may still be the wrong one, as in {@code Mon, 31 Feb}. */
    private static Optional<Instant> resolve(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
