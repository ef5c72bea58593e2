package org.wirebook.live.chat;

import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/** The text of a message: 1 to {@value #MOST} code points, and no control characters but the end of a line. */
final class Words {

    static final int MOST = 2_000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
    private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{C}]");

    private Words() {}

    /**
     * The text as it is kept.
     *
     * @throws HttpProblem 422 if it cannot be said
     */
    static String of(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n").strip();
        if (FORBIDDEN.matcher(lines).find()) {
            throw HttpProblem.of(422, "A message may have no control characters except line breaks.");
        }
        if (!SEEN.matcher(lines).find()) {
            throw HttpProblem.of(422, "The message is empty.");
        }
        int count = lines.codePointCount(0, lines.length());
        if (count > MOST) {
            throw HttpProblem.of(413, "A message may have " + MOST + " characters; this one has " + count + ".");
        }
        return lines;
    }
}
