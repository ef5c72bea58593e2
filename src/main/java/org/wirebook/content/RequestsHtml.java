package org.wirebook.content;

import java.util.List;
import java.util.stream.Collectors;
import org.wirebook.experiment.Experiment;

/** The requests of an experiment as a reader sees them who is to foretell what they bring. */
final class RequestsHtml {

    private static final int LONGEST_LINE = 160;
    private static final int BEGINNING = 80;
    private static final int END = 30;

    private RequestsHtml() {}

    /** One block of code, or a numbered list of them. */
    static String of(Experiment experiment, Language language) {
        List<String> blocks =
                experiment
                        .requests((part, number) -> "{{" + Phrase.OF_ANSWER.in(language, part, number) + "}}")
                        .stream()
                        .map(request -> block(request, language))
                        .toList();
        return blocks.size() == 1
                ? blocks.get(0)
                : blocks.stream()
                        .map(block -> "<li>" + block + "</li>\n")
                        .collect(Collectors.joining("", "<ol class=\"requests\">\n", "</ol>\n"));
    }

    private static String block(String request, Language language) {
        String text = request.lines().map(line -> shortened(line, language)).collect(Collectors.joining("\n"));
        return "<pre class=\"code http\"><code>" + CodeHighlighter.html("http", text + "\n") + "</code></pre>\n";
    }

    /** What fills a long line is seldom worth reading; how much it is may be what counts. */
    private static String shortened(String line, Language language) {
        int length = line.codePointCount(0, line.length());
        if (length <= LONGEST_LINE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, BEGINNING))
                + Phrase.LEFT_OUT.in(language, length - BEGINNING - END)
                + line.substring(line.offsetByCodePoints(line.length(), -END));
    }
}
