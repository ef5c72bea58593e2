package org.wirebook.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;

/** The headings of one page with the ids that Git hosts give them: lower case, hyphens for spaces, Chinese kept. */
final class Headings {

    private final List<Heading> all = new ArrayList<>();
    /** A node equals only itself. */
    private final Map<Node, Heading> byNode = new HashMap<>();

    private final Set<String> taken;

    /** How often an id was wanted again. */
    private final Map<String, Integer> repetitions = new HashMap<>();

    private Headings(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * Numbers the headings of a document.
     *
     * @param taken ids that something else on the page has
     */
    static Headings of(Node document, Set<String> taken) {
        Headings headings = new Headings(taken);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Heading node) {
                headings.add(node);
            }
        });
        return headings;
    }

    private void add(org.commonmark.node.Heading node) {
        String text = PlainText.of(node);
        String wanted = id(text);
        String id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + repetitions.merge(wanted, 1, Integer::sum);
        }
        Heading heading = new Heading(node.getLevel(), id, text);
        byNode.put(node, heading);
        all.add(heading);
    }

    private static String id(String text) {
        StringBuilder id = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || codePoint == '-' || codePoint == '_') {
                id.appendCodePoint(codePoint);
            } else if (codePoint == ' ') {
                id.append('-');
            }
        });
        return id.isEmpty() ? "section" : id.toString();
    }

    /** In reading order. */
    List<Heading> all() {
        return all;
    }

    /** The ids of the headings, and those that something else on the page has. */
    Set<String> ids() {
        return Set.copyOf(taken);
    }

    Heading of(org.commonmark.node.Heading node) {
        return Objects.requireNonNull(byNode.get(node));
    }

    /** Whether {@code #id} leads to a heading. */
    boolean has(String id) {
        return all.stream().anyMatch(heading -> heading.id().equals(id));
    }
}
