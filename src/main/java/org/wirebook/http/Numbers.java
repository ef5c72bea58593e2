package org.wirebook.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/** Numbers that a reader typed. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");

    private Numbers() {}

    /**
     * A whole number within bounds.
     *
     * @param name says which, to the reader of the problem
     * @throws HttpProblem 400 that names the range
     */
    static int whole(String text, String name, int least, int most) {
        if (WHOLE.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw HttpProblem.badRequest(name + " must be a whole number from " + least + " to " + most + ".");
    }

    /**
     * A time in seconds, with up to three decimals.
     *
     * @throws HttpProblem 400 that names the range
     */
    static Duration seconds(String text, String name, int most) {
        if (SECONDS.matcher(text).matches()) {
            var duration =
                    Duration.ofMillis(new BigDecimal(text).movePointRight(3).intValueExact());
            if (duration.compareTo(Duration.ofSeconds(most)) <= 0) {
                return duration;
            }
        }
        throw HttpProblem.badRequest(name + " must be a number from 0 to " + most + ", such as 1 or 0.25.");
    }
}
