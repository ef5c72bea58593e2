package org.wirebook.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;

/** Checks what code says about HTTP: field names, status codes and whole messages. */
final class CodeLint {

    /** A code span that looks like a field, a status code or a status line. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*): .+");

    private static final Pattern STATUS = Pattern.compile("(?:HTTP/[0-9.]+ )?([0-9]{3})( [A-Z][A-Za-z' -]*)?");

    private final Vocabulary vocabulary;
    private final Report report;

    CodeLint(Vocabulary vocabulary, Report report) {
        this.vocabulary = vocabulary;
        this.report = report;
    }

    void check(Code code) {
        Matcher field = FIELD.matcher(code.getLiteral());
        Matcher status = STATUS.matcher(code.getLiteral());
        if (field.matches()) {
            vocabulary.fieldProblem(field.group(1)).ifPresent(problem -> report.at(Markdown.line(code), problem));
        } else if (status.matches()) {
            vocabulary.statusProblem(status.group(1)).ifPresent(problem -> report.at(Markdown.line(code), problem));
        }
    }

    void check(FencedCodeBlock block) {
        Fence fence = Fence.of(block);
        int line = Markdown.line(block);
        Fence.problem(block).ifPresent(problem -> report.at(line, problem));
        if (fence.isHttp() && !fence.invalid()) {
            HttpExample.check(block.getLiteral(), vocabulary, (inside, message) -> report.at(line + inside, message));
        }
    }
}
