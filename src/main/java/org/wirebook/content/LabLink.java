package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A link to a lab that stands alone in its paragraph: there the lab's panel goes. One to an experiment of a lab is a
 * {@link ClaimLink}.
 *
 * @param slug of the lab, whether there is one or not
 */
record LabLink(Link link, String slug) {

    private static final String LAB = "/lab/";

    /** The lab that this paragraph embeds, if it does. */
    static Optional<LabLink> of(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Link link
                        && link.getNext() == null
                        && isAddress(link.getDestination())
                        && experiment(link.getDestination()).isEmpty()
                ? Optional.of(new LabLink(link, slug(link.getDestination())))
                : Optional.empty();
    }

    /** Whether a path is that of a lab. */
    static boolean isAddress(String path) {
        return path.startsWith(LAB);
    }

    /** The slug in the address of a lab. */
    static String slug(String path) {
        return path.substring(LAB.length()).replaceFirst("[#?].*", "");
    }

    /** The name of the experiment in the address of one, whether there is such or not. */
    static Optional<String> experiment(String path) {
        int hash = path.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(path.substring(hash + 1));
    }

    /** Every lab that a document embeds, in reading order. */
    static List<LabLink> all(Node document) {
        List<LabLink> all = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                of(paragraph).ifPresent(all::add);
            }
        });
        return all;
    }

    /** The id of the lab of this slug on a page. */
    static String id(String slug) {
        return "lab-" + slug;
    }

    /** What stands in the HTML of a page where a panel goes. No author can write it: pages have no raw HTML. */
    static String mark(String slug) {
        return "<!--lab:" + slug + "-->";
    }
}
