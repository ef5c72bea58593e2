package org.wirebook.http;

import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/** Numbers that a reader typed. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

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
}
