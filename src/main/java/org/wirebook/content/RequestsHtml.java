package org.wirebook.content;

import java.util.List;
import java.util.stream.Collectors;
import org.wirebook.experiment.Experiment;

/** The requests of an experiment as a reader sees them who is to foretell what they bring. */
final class RequestsHtml {

    private RequestsHtml() {}

    /** One block of code, or a numbered list of them. */
    static String of(Experiment experiment, Language language) {
        List<String> blocks = experiment
                .requests(ClaimCard.SERVER, (part, number) -> "{{" + Phrase.OF_ANSWER.in(language, part, number) + "}}")
                .stream()
                .map(RequestsHtml::block)
                .toList();
        return blocks.size() == 1
                ? blocks.get(0)
                : blocks.stream()
                        .map(block -> "<li>" + block + "</li>\n")
                        .collect(Collectors.joining("", "<ol class=\"requests\">\n", "</ol>\n"));
    }

    private static String block(String request) {
        return "<pre class=\"code http\"><code>" + CodeHighlighter.html("http", request) + "</code></pre>\n";
    }
}
