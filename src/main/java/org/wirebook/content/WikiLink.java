package org.wirebook.content;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A link to another page: {@code [[slug]]}, which shows that page's title, or {@code [[slug|text]]}. */
final class WikiLink extends CustomNode {

    private static final String OPENING = "[";

    private final String slug;

    private WikiLink(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    /**
     * Sees the inner pair of brackets when it closes. The node then wraps {@code slug|text}, and the outer {@code [}
     * still stands before it as text: {@link #tidy} removes both once inline parsing is over.
     */
    static final class Processor implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.marker() != null || link.destination() != null || link.label() != null) {
                return LinkResult.none();
            }
            boolean doubled = link.openingBracket().getPrevious() instanceof Text before
                    && before.getLiteral().equals(OPENING);
            if (!doubled || !scanner.next(']')) {
                return LinkResult.none();
            }
            int bar = link.text().indexOf('|');
            String slug = bar < 0 ? link.text() : link.text().substring(0, bar);
            return LinkResult.wrapTextIn(new WikiLink(slug.strip()), scanner.position());
        }
    }

    /** Leaves below the node what readers shall see: the author's text, or nothing yet. */
    void tidy() {
        if (getPrevious() instanceof Text before && before.getLiteral().endsWith(OPENING)) {
            String literal = before.getLiteral();
            before.setLiteral(literal.substring(0, literal.length() - OPENING.length()));
        }
        if (getFirstChild() instanceof Text first) {
            int bar = first.getLiteral().indexOf('|');
            if (bar < 0) {
                removeChildren();
            } else {
                first.setLiteral(first.getLiteral().substring(bar + 1).stripLeading());
            }
        }
    }

    private void removeChildren() {
        for (Node child = getFirstChild(); child != null; child = getFirstChild()) {
            child.unlink();
        }
    }

    /** Whether the author left the text to us. */
    boolean needsTitle() {
        return getFirstChild() == null;
    }

    /** Whether a node is a link of either kind. */
    static boolean isLink(Node node) {
        return node instanceof Link || node instanceof WikiLink;
    }
}
