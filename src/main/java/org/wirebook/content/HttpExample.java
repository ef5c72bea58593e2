package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of {@code http} on a page: one complete HTTP/1.1 message (RFC 9112 §2.1), with {@code \n} where the wire has
 * CR LF. Checked as strictly as a sender must be.
 */
final class HttpExample {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST = Pattern.compile("(" + TOKEN + ") (\\S+) HTTP/1\\.([01])");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) (\\S.*)");
    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):(.*)");

    private final List<String> lines;
    private final Vocabulary vocabulary;
    private final Report report;

    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, String value, int line) {}

    /**
     * Looks at a block.
     *
     * @param text what stands inside the fence
     * @param report takes lines counted from 1 in {@code text}
     */
    static void check(String text, Vocabulary vocabulary, Report report) {
        new HttpExample(text, vocabulary, report).check();
    }

    private HttpExample(String text, Vocabulary vocabulary, Report report) {
        this.lines = List.of(text.split("\n", -1));
        this.vocabulary = vocabulary;
        this.report = report;
    }

    private void check() {
        int end = lines.subList(0, lines.size() - 1).indexOf("");
        if (end < 1) {
            report.at(lines.size(), "an empty line must end the fields (RFC 9112 §2.1)");
            return;
        }
        for (int index = 1; index < end; index++) {
            field(lines.get(index), index + 1);
        }
        HttpExampleBody body = new HttpExampleBody(
                String.join("\n", lines.subList(end + 1, lines.size())), end + 2, vocabulary, report);
        Matcher request = REQUEST.matcher(lines.get(0));
        Matcher status = STATUS.matcher(lines.get(0));
        if (request.matches()) {
            request(request.group(2), request.group(3), body);
        } else if (status.matches()) {
            response(status.group(1), body);
        } else {
            report.at(1, "must begin with a request line \"GET /path HTTP/1.1\" or a status line \"HTTP/1.1 200 OK\"");
        }
    }

    private void field(String line, int number) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
            report.at(number, "no field line: write \"Name: value\" (RFC 9112 §5)");
            return;
        }
        String name = field.group(1);
        String value = field.group(2).strip();
        vocabulary.fieldProblem(name).ifPresent(problem -> report.at(number, problem));
        FieldSyntax.problem(name, value).ifPresent(problem -> report.at(number, problem));
        fields.add(new Field(name.toLowerCase(Locale.ROOT), value, number));
    }

    private void request(String target, String minorVersion, HttpExampleBody body) {
        if (!target.chars().allMatch(character -> character > ' ' && character < 0x7f && character != '#')) {
            report.at(1, "a request-target is visible ASCII without a fragment (RFC 9112 §3.2)");
        }
        long hosts = fields("host").size();
        if (minorVersion.equals("1") && hosts != 1) {
            report.at(1, "an HTTP/1.1 request has Host exactly once (RFC 9112 §3.2); here it is " + hosts + " times");
        }
        if (!framing(body) && !body.isEmpty()) {
            report.at(
                    body.line(), "a request without Content-Length and Transfer-Encoding has no body (RFC 9112 §6.3)");
        }
    }

    private void response(String code, HttpExampleBody body) {
        vocabulary.statusProblem(code).ifPresent(problem -> report.at(1, problem));
        boolean interimOrEmpty = code.startsWith("1") || code.equals("204");
        if (!interimOrEmpty && !code.equals("304")) {
            framing(body);
            return;
        }
        if (!body.isEmpty()) {
            report.at(body.line(), "a " + code + " response has no content (RFC 9112 §6.3)");
        }
        if (interimOrEmpty) {
            length().ifPresent(field ->
                    report.at(field.line(), "a " + code + " response must not have Content-Length (RFC 9110 §8.6)"));
            fields("transfer-encoding")
                    .forEach(field -> report.at(
                            field.line(), "a " + code + " response must not have Transfer-Encoding (RFC 9112 §6.1)"));
        }
    }

    /** Whether the fields say how long the body is; then also whether that is true. */
    private boolean framing(HttpExampleBody body) {
        List<Field> codings = fields("transfer-encoding");
        Optional<Field> length = length();
        if (!codings.isEmpty()) {
            length.ifPresent(field ->
                    report.at(field.line(), "Content-Length must not stand beside Transfer-Encoding (RFC 9112 §6.2)"));
            if (codings.get(codings.size() - 1).value().toLowerCase(Locale.ROOT).endsWith("chunked")) {
                body.checkChunks();
            }
            return true;
        }
        length.filter(field -> field.value().matches("[0-9]{1,9}"))
                .ifPresent(field -> body.checkLength(Integer.parseInt(field.value()), field.line()));
        return length.isPresent();
    }

    private Optional<Field> length() {
        List<Field> lengths = fields("content-length");
        if (lengths.size() > 1) {
            report.at(lengths.get(1).line(), "Content-Length is there twice (RFC 9110 §8.6)");
        }
        return lengths.stream().findFirst();
    }

    private List<Field> fields(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }
}
