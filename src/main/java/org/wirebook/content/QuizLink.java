package org.wirebook.content;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A link to the questions of its own page that stands alone in its paragraph: there they are asked. */
record QuizLink(Link link) {

    /** The id of the place on a page. */
    static final String ID = "quiz";

    /** What stands in the HTML of a page where the questions go. No author can write it: pages have no raw HTML. */
    static final String MARK = "<!--quiz-->";

    /** The questions that this paragraph embeds, if it does, whether there are any or not. */
    static Optional<QuizLink> of(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Link link && link.getNext() == null && isAddress(link)
                ? Optional.of(new QuizLink(link))
                : Optional.empty();
    }

    /** Whether a link leads to the questions of its own page. */
    static boolean isAddress(Link link) {
        return link.getDestination().equals(QuizReader.FILE);
    }

    /** Whether a document embeds its questions. */
    static boolean isIn(Node document) {
        var finding = new Finding();
        document.accept(finding);
        return finding.found;
    }

    private static final class Finding extends AbstractVisitor {
        private boolean found;

        @Override
        public void visit(Paragraph paragraph) {
            found |= of(paragraph).isPresent();
        }
    }
}
