package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One argument of a command for bash or zsh: literal text and variables, quoted so that nothing else is expanded. */
final class ShellWord {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");
    private static final Pattern SAFE_IN_DOUBLE_QUOTES = Pattern.compile("[^\"$`\\\\!\r]*");

    private record Part(String text, boolean isVariable) {}

    private final List<Part> parts = new ArrayList<>();

    static ShellWord of(String literal) {
        return new ShellWord().text(literal);
    }

    ShellWord text(String literal) {
        int last = parts.size() - 1;
        if (last >= 0 && !parts.get(last).isVariable()) {
            parts.set(last, new Part(parts.get(last).text() + literal, false));
        } else {
            parts.add(new Part(literal, false));
        }
        return this;
    }

    ShellWord variable(String name) {
        parts.add(new Part(name, true));
        return this;
    }

    @Override
    public String toString() {
        String literal = parts.stream()
                .filter(part -> !part.isVariable())
                .map(Part::text)
                .collect(joining());
        if (parts.stream().noneMatch(Part::isVariable)) {
            return NEEDS_NO_QUOTES.matcher(literal).matches() ? literal : quoted(literal);
        }
        if (SAFE_IN_DOUBLE_QUOTES.matcher(literal).matches()) {
            return parts.stream()
                    .map(part -> part.isVariable() ? "${" + part.text() + "}" : part.text())
                    .collect(joining("", "\"", "\""));
        }
        return parts.stream()
                .filter(part -> !part.text().isEmpty())
                .map(part -> part.isVariable() ? "\"$" + part.text() + "\"" : quoted(part.text()))
                .collect(joining());
    }

    private static String quoted(String text) {
        if (text.indexOf('\r') < 0) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        String escaped = text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
        return "$'" + escaped + "'";
    }
}
