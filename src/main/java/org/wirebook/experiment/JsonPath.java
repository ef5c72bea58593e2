package org.wirebook.experiment;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A way into a JSON text as JavaScript writes it: {@code .a.b[0]["content-type"]}. Deliberately no more than that: no
 * wildcard, no call, no arithmetic.
 *
 * @param members outermost first; none means the whole text
 */
record JsonPath(List<Member> members) {
    JsonPath {
        members = List.copyOf(members);
    }

    /** One step into an object or an array. */
    sealed interface Member {}

    /** {@code .name} or {@code ["name"]}. */
    record Name(String name) implements Member {}

    /** {@code [0]}. */
    record Index(int index) implements Member {}

    /**
     * Reads a path.
     *
     * @throws BadSyntaxException if anything in {@code text} is not part of it
     */
    static JsonPath parse(String text) throws BadSyntaxException {
        List<Member> members = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfMember(text, at);
            members.add(member(text.substring(at, end)));
            at = end;
        }
        return new JsonPath(members);
    }

    /** Reads a path that comes from a parsed file, so that it cannot be wrong. */
    static JsonPath ofChecked(String text) {
        try {
            return parse(text);
        } catch (BadSyntaxException e) {
            throw new IllegalStateException("a parsed file has a bad path: " + text, e);
        }
    }

    /** Where the path that starts at {@code from} ends: at the first character that cannot belong to it. */
    static int end(String text, int from) throws BadSyntaxException {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
            at = endOfMember(text, at);
        }
        return at;
    }

    private static int endOfMember(String text, int from) throws BadSyntaxException {
        int end = from + 1;
        if (text.charAt(from) == '.') {
            while (end < text.length() && Grammar.isIdentifier("_" + text.charAt(end))) {
                end++;
            }
            return end;
        }
        if (text.charAt(from) != '[') {
            throw new BadSyntaxException(Advice.PATH_CONTINUES, text.substring(from));
        }
        boolean quoted = text.startsWith("[\"", from);
        int close = text.indexOf(quoted ? "\"]" : "]", quoted ? from + 2 : from);
        if (close < 0) {
            throw new BadSyntaxException(Advice.UNCLOSED_BRACKET, text.substring(from));
        }
        return close + (quoted ? 2 : 1);
    }

    private static Member member(String text) throws BadSyntaxException {
        if (text.startsWith("[\"") && text.indexOf('\\') < 0) {
            return new Name(text.substring(2, text.length() - 2));
        }
        if (text.matches("\\[[0-9]{1,6}]")) {
            return new Index(Integer.parseInt(text.substring(1, text.length() - 1)));
        }
        if (text.startsWith(".") && Grammar.isIdentifier(text.substring(1))) {
            return new Name(text.substring(1));
        }
        throw new BadSyntaxException(Advice.PATH_MEMBER, text);
    }

    /**
     * The value that JavaScript would find; a missing node for {@code undefined}.
     *
     * @throws UndefinedParentException if the path leads on after {@code undefined} or {@code null}, where JavaScript
     *     throws a TypeError
     */
    JsonNode in(JsonNode root) throws UndefinedParentException {
        JsonNode node = root;
        for (Member member : members) {
            if (node.isMissingNode() || node.isNull()) {
                throw new UndefinedParentException(member);
            }
            node = child(node, member);
        }
        return node;
    }

    private static JsonNode child(JsonNode node, Member member) {
        if (member instanceof Index index) {
            return node.path(index.index());
        }
        String name = ((Name) member).name();
        if (name.equals("length") && node.isArray()) {
            return IntNode.valueOf(node.size());
        }
        if (name.equals("length") && node.isString()) {
            return IntNode.valueOf(node.stringValue().length());
        }
        return node.isObject() ? node.path(name) : MissingNode.getInstance();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Member member : members) {
            text.append(written(member));
        }
        return text.toString();
    }

    private static String written(Member member) {
        if (member instanceof Index index) {
            return "[" + index.index() + "]";
        }
        String name = ((Name) member).name();
        return Grammar.isIdentifier(name) ? "." + name : "[\"" + name + "\"]";
    }

    /** There is nothing that could have this member. */
    static final class UndefinedParentException extends Exception {
        private static final long serialVersionUID = 1L;

        UndefinedParentException(Member member) {
            super("there is nothing that could have the member " + written(member));
        }
    }
}
