package org.wirebook.experiment.websocket;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in the head of an answer. */
final class Answers {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

    private Answers() {}

    /** 0 if it has none. */
    static int status(String answer) {
        var status = STATUS.matcher(answer);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    static Optional<String> field(String answer, String name) {
        String head = answer.replaceFirst("(?s)\r\n\r\n.*", "");
        List<String> values = head.lines()
                .skip(1)
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** Of the content, if the head says it. */
    static Optional<Integer> length(String head) {
        return field(head, "Content-Length")
                .filter(value -> LENGTH.matcher(value).matches())
                .map(Integer::parseInt);
    }
}
