package org.wirebook.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirebook.experiment.RequestTemplate.Field;

/** A step while its lines come in, from its {@code ###} to the line before the next one. */
final class StepDraft {

    /** Fields that the client must write itself, or the message would be malformed (RFC 9112 §3.2, §6.1, §6.2). */
    private static final Set<String> OWN_FIELDS = Set.of("host", "content-length", "transfer-encoding");

    /** Body lines that httpYac or IntelliJ read as something else: a comment, a variable, a script, a next request. */
    private static final Pattern NOT_BODY = Pattern.compile(
            "\\s*+(?:#|//|/\\*$|@|\\?\\?|===|\\{\\{[@+]?\\w*+\\s*+$|<>?\\s|>>?!?\\s|HTTP/|[A-Z][A-Z-]++\\s++\\S).*+",
            Pattern.DOTALL);

    private static final Pattern STANDARD = Pattern.compile("[a-z0-9][a-z0-9.-]*+(?:#[A-Za-z0-9._~-]++)?+");

    private enum Stage {
        DIRECTIVES,
        FIELDS,
        BODY,
        ASSERTIONS
    }

    /** A piece of text that may hold references, and where it stands. */
    record Use(int line, String text) {}

    private final int line;
    private final String title;
    private final Problems problems;
    private final List<String> source = new ArrayList<>();
    private final List<Use> references = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<Assertion> assertions = new ArrayList<>();
    private Stage stage = Stage.DIRECTIVES;
    private String name = "";
    private String standard = "";
    private boolean followsRedirects = true;
    private Use url = new Use(0, "");
    private String method = "";

    StepDraft(int line, String separator, Problems problems) {
        this.line = line;
        this.title = separator.substring("###".length()).strip();
        this.problems = problems;
        source.add(separator);
        if (title.isEmpty() || title.startsWith("#")) {
            problems.add(line, Advice.TITLE);
        }
    }

    void add(int number, String text) {
        source.add(text);
        problems.at(number, () -> {
            switch (stage) {
                case DIRECTIVES -> beforeRequest(number, text);
                case FIELDS -> field(number, text);
                case BODY -> body(number, text);
                case ASSERTIONS -> afterBody(number, text);
            }
        });
    }

    private void beforeRequest(int number, String text) throws BadSyntaxException {
        if (isDirective(text)) {
            directive(number, text.substring(1).strip());
        } else if (text.startsWith("@")) {
            throw new BadSyntaxException(Advice.VARIABLE_TOO_LATE);
        } else if (text.startsWith("??")) {
            throw new BadSyntaxException(Advice.ASSERTION_TOO_EARLY);
        } else if (!isBlankOrComment(text)) {
            stage = Stage.FIELDS;
            requestLine(number, text);
        }
    }

    private void directive(int number, String directive) throws BadSyntaxException {
        int space = (directive + " ").indexOf(' ');
        String value = directive.substring(Math.min(space, directive.length())).strip();
        switch (directive.substring(0, space)) {
            case "@name" -> name(value);
            case "@ref" -> references.add(new Use(number, value));
            case "@spec" -> standard(value);
            case "@no-redirect" -> noRedirect(value);
            default -> throw new BadSyntaxException(Advice.DIRECTIVE, directive);
        }
    }

    private void name(String value) throws BadSyntaxException {
        if (!name.isEmpty()) {
            throw new BadSyntaxException(Advice.NAMED_ALREADY, name);
        }
        if (!Grammar.isKebabCase(value)) {
            throw new BadSyntaxException(Advice.NAME, value);
        }
        name = value;
    }

    private void standard(String value) throws BadSyntaxException {
        if (!standard.isEmpty() || !STANDARD.matcher(value).matches()) {
            throw new BadSyntaxException(Advice.SPEC);
        }
        standard = value;
    }

    private void noRedirect(String value) throws BadSyntaxException {
        if (!followsRedirects || !value.isEmpty()) {
            throw new BadSyntaxException(Advice.NO_REDIRECT);
        }
        followsRedirects = false;
    }

    private void requestLine(int number, String text) throws BadSyntaxException {
        int space = (text + " ").indexOf(' ');
        String target = text.substring(Math.min(space, text.length())).strip();
        method = text.substring(0, space);
        if (!Grammar.isToken(method) || method.equals("CONNECT") || target.isEmpty()) {
            throw new BadSyntaxException(Advice.REQUEST_LINE, text);
        }
        String literal = Template.parse(target).literal();
        if (literal.contains(" ")) {
            throw new BadSyntaxException(Advice.SPACE_IN_URL);
        }
        if (!Grammar.isVisible(literal)) {
            throw new BadSyntaxException(Advice.URL_NOT_ASCII);
        }
        url = new Use(number, target);
    }

    private void field(int number, String text) throws BadSyntaxException {
        if (text.isBlank()) {
            stage = Stage.BODY;
            return;
        }
        if (text.startsWith("??")) {
            stage = Stage.ASSERTIONS;
            afterBody(number, text);
            return;
        }
        int colon = text.indexOf(':');
        String fieldName = text.substring(0, Math.max(colon, 0));
        if (!Grammar.isToken(fieldName)) {
            throw new BadSyntaxException(Advice.FIELD_LINE, text);
        }
        if (OWN_FIELDS.contains(fieldName.toLowerCase(Locale.ROOT))) {
            throw new BadSyntaxException(Advice.OWN_FIELD, fieldName);
        }
        String value = text.substring(colon + 1).strip();
        if (!Grammar.isFieldValue(Template.parse(value).literal())) {
            throw new BadSyntaxException(Advice.FIELD_NOT_ASCII);
        }
        if (value.endsWith(",")) {
            throw new BadSyntaxException(Advice.COMMA_AT_END);
        }
        fields.add(new Field(fieldName, value));
        uses.add(new Use(number, value));
    }

    private void body(int number, String text) throws BadSyntaxException {
        if (text.startsWith("??")) {
            stage = Stage.ASSERTIONS;
            afterBody(number, text);
        } else if (isDirective(text)) {
            throw new BadSyntaxException(Advice.DIRECTIVE_TOO_LATE, text);
        } else if (body.isEmpty() && isBlankOrComment(text)) {
            return;
        } else if (NOT_BODY.matcher(text).matches()) {
            throw new BadSyntaxException(Advice.NOT_CONTENT, text);
        } else {
            body.add(text);
            uses.add(new Use(number, text));
        }
    }

    private void afterBody(int number, String text) throws BadSyntaxException {
        if (text.startsWith("??")) {
            Assertion assertion = AssertionParser.parse(number, text.substring(2));
            assertions.add(assertion);
            uses.add(new Use(number, assertion.expected()));
        } else if (!isBlankOrComment(text) || isDirective(text)) {
            throw new BadSyntaxException(Advice.NOT_AFTER_ASSERTION);
        }
    }

    private static boolean isDirective(String text) {
        return text.startsWith("#") && text.substring(1).strip().startsWith("@");
    }

    private static boolean isBlankOrComment(String text) {
        return text.isBlank() || text.startsWith("#");
    }

    /** Notes what is missing now that no more lines come, unless what is wrong may be the reason. */
    void close(SourceLimits limits) {
        if (problems.noneIn(line, line + source.size() - 1)) {
            checkComplete();
        }
        if (fields.size() > limits.fieldsPerStep()) {
            problems.add(url.line(), Advice.TOO_MANY_FIELDS, limits.fieldsPerStep());
        }
        if (!body.isEmpty() && (method.equals("HEAD") || method.equals("TRACE"))) {
            problems.add(url.line(), Advice.WITHOUT_CONTENT, method);
        }
    }

    private void checkComplete() {
        if (name.isEmpty()) {
            problems.add(line, Advice.UNNAMED, title);
        } else if (method.isEmpty()) {
            problems.add(line, Advice.NO_REQUEST, title);
        } else if (assertions.isEmpty()) {
            problems.add(line, Advice.NO_ASSERTION, title);
        }
    }

    Step step() {
        return new Step(
                name,
                title,
                references.stream().map(Use::text).toList(),
                followsRedirects,
                Optional.of(standard).filter(value -> !value.isEmpty()),
                new RequestTemplate(method, url.text(), fields, content()),
                assertions,
                line,
                String.join("\n", source).stripTrailing());
    }

    private String content() {
        int end = body.size();
        while (end > 0 && body.get(end - 1).isBlank()) {
            end--;
        }
        // RFC 2046 §4.1.1, §5.1.1: the lines of a multipart end with CRLF, inside HTTP too
        boolean multipart = fields.stream()
                .anyMatch(field -> field.name().equalsIgnoreCase("Content-Type")
                        && field.value().toLowerCase(Locale.ROOT).startsWith("multipart/form-data"));
        return String.join(multipart ? "\r\n" : "\n", body.subList(0, end));
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    Use url() {
        return url;
    }

    /** Names after {@code @ref}. */
    List<Use> references() {
        return references;
    }

    /** Field values, body lines and expected values. */
    List<Use> uses() {
        return uses;
    }
}
