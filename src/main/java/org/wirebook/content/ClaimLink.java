package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A link to an experiment that stands alone in its paragraph: there its card goes.
 *
 * @param link its text is the claim
 * @param lab slug of the lab whose experiment it is, whether there is one or not; empty for one beside the page
 * @param experiment the experiment's name, whether there is one or not
 */
record ClaimLink(Link link, String lab, String experiment) {

    /** The claim that this paragraph is, if it is one. */
    static Optional<ClaimLink> of(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Link link && link.getNext() == null
                ? Links.experiment(link)
                        .map(name -> new ClaimLink(link, "", name))
                        .or(() -> ofLab(link))
                : Optional.empty();
    }

    private static Optional<ClaimLink> ofLab(Link link) {
        String destination = link.getDestination();
        return LabLink.isAddress(destination)
                ? LabLink.experiment(destination).map(name -> new ClaimLink(link, LabLink.slug(destination), name))
                : Optional.empty();
    }

    /** All claims of a document in reading order. */
    static List<ClaimLink> all(Node document) {
        List<ClaimLink> all = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                of(paragraph).ifPresent(all::add);
            }
        });
        return all;
    }
}
