package org.wirebook.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads TOML as our lists are written: {@code [table]}, {@code [[table]]}, bare and dotted keys, texts on one line,
 * lists of texts, comments. At anything else, and at any mistake, it gives up, and {@link AnyToml} reads the file: that
 * knows all of TOML and says what is wrong, but takes 0.4 s of processor time to get going.
 */
final class PlainToml {

    private final String text;
    private int at;
    private int line = 1;

    private final TomlNode.Table root = table(1);
    private TomlNode.Table current = root;

    /** The file is not plain, or not TOML. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super("not plain", null, false, false); // nobody looks where it comes from
        }
    }

    private PlainToml(String text) {
        this.text = text;
    }

    /** The whole file; empty if it is not as plain as that. */
    static Optional<TomlNode.Table> read(String text) {
        try {
            return Optional.of(new PlainToml(text).read());
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private TomlNode.Table read() throws NotPlain {
        while (at < text.length()) {
            skipSpace();
            switch (next()) {
                case '\n', '#' -> {}
                case '[' -> header();
                default -> pair();
            }
            endLine();
        }
        return root;
    }

    private void header() throws NotPlain {
        int start = line;
        at++;
        boolean listed = next() == '[';
        if (listed) {
            at++;
        }
        String name = bare();
        take(']');
        current = table(start);
        if (listed) {
            take(']');
            listed(name, start).add(current);
        } else {
            put(root, name, current);
        }
    }

    private List<TomlNode> listed(String name, int start) throws NotPlain {
        TomlNode known = root.entries().computeIfAbsent(name, key -> new TomlNode.Array(start, new ArrayList<>()));
        boolean added = known.line() == start;
        if (known instanceof TomlNode.Array tables && (added || holdsTables(tables))) {
            return tables.items();
        }
        throw new NotPlain();
    }

    /** An array that is the value of a key must not be added to. */
    private static boolean holdsTables(TomlNode.Array array) {
        return !array.items().isEmpty() && array.items().get(0) instanceof TomlNode.Table;
    }

    private void pair() throws NotPlain {
        int start = line;
        TomlNode.Table target = current;
        String key = bare();
        while (next() == '.') {
            at++;
            target = inner(target, key, start);
            key = bare();
        }
        skipSpace();
        take('=');
        skipSpace();
        put(target, key, next() == '[' ? array() : basic());
    }

    private static TomlNode.Table inner(TomlNode.Table outer, String key, int start) throws NotPlain {
        if (outer.entries().computeIfAbsent(key, name -> table(start)) instanceof TomlNode.Table inner) {
            return inner;
        }
        throw new NotPlain();
    }

    private static void put(TomlNode.Table table, String key, TomlNode value) throws NotPlain {
        if (table.entries().put(key, value) != null) {
            throw new NotPlain();
        }
    }

    private TomlNode.Array array() throws NotPlain {
        var array = new TomlNode.Array(line, new ArrayList<>());
        take('[');
        skipLines();
        while (next() != ']') {
            array.items().add(basic());
            skipLines();
            if (next() != ']') {
                take(',');
                skipLines();
            }
        }
        take(']');
        return array;
    }

    private TomlNode.Text basic() throws NotPlain {
        take('"');
        var value = new StringBuilder();
        while (next() != '"') {
            if (next() == '\\') {
                at++;
                if (next() != '"' && next() != '\\') {
                    throw new NotPlain();
                }
            } else if (isControl(next())) {
                throw new NotPlain();
            }
            value.append(next());
            at++;
        }
        take('"');
        return new TomlNode.Text(line, value.toString());
    }

    private String bare() throws NotPlain {
        int start = at;
        while (isBare(next())) {
            at++;
        }
        if (at == start) {
            throw new NotPlain();
        }
        return text.substring(start, at);
    }

    private static boolean isBare(char character) {
        return isBetween('a', character, 'z')
                || isBetween('A', character, 'Z')
                || isBetween('0', character, '9')
                || character == '_'
                || character == '-';
    }

    private static boolean isBetween(char first, char character, char last) {
        return first <= character && character <= last;
    }

    private static boolean isControl(char character) {
        return character < ' ' || character == 0x7F;
    }

    /** To the beginning of the next line, over spaces and a comment. */
    private void endLine() throws NotPlain {
        skipSpace();
        if (next() == '#') {
            while (next() != '\n') {
                if (isControl(next())) {
                    throw new NotPlain();
                }
                at++;
            }
        }
        take('\n');
        line++;
    }

    private void skipSpace() {
        while (next() == ' ') {
            at++;
        }
    }

    private void skipLines() {
        while (next() == ' ' || (next() == '\n' && at < text.length())) {
            if (next() == '\n') {
                line++;
            }
            at++;
        }
    }

    private void take(char expected) throws NotPlain {
        if (next() != expected) {
            throw new NotPlain();
        }
        at++;
    }

    /** The last line ends, whether there is a line feed or not. */
    private char next() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private static TomlNode.Table table(int line) {
        Map<String, TomlNode> entries = new LinkedHashMap<>();
        return new TomlNode.Table(line, entries);
    }
}
