package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Text with {@code {{references}}} in it, as it stands in URLs, field values, bodies and expected values. */
record Template(List<Part> parts) {
    Template {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    sealed interface Part {}

    /** What is sent as it is. */
    record Text(String text) implements Part {}

    /** {@code {{…}}}: what is looked up when the step runs. */
    sealed interface Reference extends Part {}

    /** {@code {{doc}}}. */
    record VariableName(String name) implements Reference {}

    /** What is taken from an answer; {@link #response()} is {@code firstResponse} for the step {@code first}. */
    sealed interface FromResponse extends Reference {
        String response();

        /** As it stands between the braces. */
        String written();
    }

    /** {@code {{firstResponse.headers.etag}}}. */
    record FieldOf(String response, String field) implements FromResponse {
        @Override
        public String written() {
            return response + ".headers" + new JsonPath(List.of(new JsonPath.Name(field)));
        }
    }

    /** {@code {{firstResponse.statusCode}}}. */
    record StatusOf(String response) implements FromResponse {
        @Override
        public String written() {
            return response + ".statusCode";
        }
    }

    /** {@code {{firstResponse.parsedBody.id}}}. */
    record BodyOf(String response, JsonPath path) implements FromResponse {
        @Override
        public String written() {
            return response + ".parsedBody" + path;
        }
    }

    /** Splits a line or a whole body. */
    static Template parse(String text) throws BadSyntaxException {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0 || text.substring(open, close).indexOf('\n') >= 0) {
                throw new BadSyntaxException(Advice.UNCLOSED_REFERENCE);
            }
            if (open > at) {
                parts.add(new Text(text.substring(at, open)));
            }
            parts.add(reference(text.substring(open + 2, close).strip()));
            at = close + 2;
        }
        if (at < text.length()) {
            parts.add(new Text(text.substring(at)));
        }
        return new Template(parts);
    }

    /** Splits a text that comes from a parsed file, so that it cannot be wrong. */
    static Template ofChecked(String text) {
        try {
            return parse(text);
        } catch (BadSyntaxException e) {
            throw new IllegalStateException("a parsed file has a bad reference: " + text, e);
        }
    }

    private static Reference reference(String expression) throws BadSyntaxException {
        if (Grammar.isIdentifier(expression)) {
            return new VariableName(expression);
        }
        int dot = expression.indexOf('.');
        String response = dot < 0 ? expression : expression.substring(0, dot);
        String rest = dot < 0 ? "" : expression.substring(dot);
        if (response.endsWith("Response") && Grammar.isIdentifier(response)) {
            if (rest.equals(".statusCode")) {
                return new StatusOf(response);
            }
            if (rest.startsWith(".headers")) {
                return new FieldOf(response, field(rest.substring(".headers".length())));
            }
            if (rest.startsWith(".parsedBody")) {
                return new BodyOf(response, JsonPath.parse(rest.substring(".parsedBody".length())));
            }
        }
        throw new BadSyntaxException(Advice.REFERENCE, expression);
    }

    private static String field(String path) throws BadSyntaxException {
        List<JsonPath.Member> members = JsonPath.parse(path).members();
        if (members.size() == 1 && members.get(0) instanceof JsonPath.Name name) {
            if (!Grammar.isToken(name.name()) || name.name().chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
                throw new BadSyntaxException(Advice.FIELD_IN_CAPITALS, name.name());
            }
            return name.name();
        }
        throw new BadSyntaxException(Advice.NO_FIELD, path);
    }

    List<Reference> references() {
        return parts.stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .toList();
    }

    /** The text with every reference replaced by its value. */
    <E extends Exception> String expand(Values<E> values) throws E {
        StringBuilder expanded = new StringBuilder();
        for (Part part : parts) {
            expanded.append(part instanceof Text text ? text.text() : values.of((Reference) part));
        }
        return expanded.toString();
    }

    /** The text outside of references, in one string. */
    String literal() {
        return parts.stream()
                .filter(Text.class::isInstance)
                .map(part -> ((Text) part).text())
                .collect(joining());
    }

    /** Knows what references stand for. */
    interface Values<E extends Exception> {
        String of(Reference reference) throws E;
    }
}
