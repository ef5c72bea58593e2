package org.wirebook.content;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** What the Markdown library's own elements lack: classes instead of styling attributes, and words in our languages. */
final class ElementAttributes implements AttributeProvider {

    private static final String BACK_REFERENCE = "data-footnote-backref-idx";

    private final Language language;

    ElementAttributes(Language language) {
        this.language = language;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            tableCell(cell, attributes);
        }
        if (attributes.containsKey(BACK_REFERENCE)) {
            attributes.put("aria-label", Phrase.BACK_TO_REFERENCE.in(language) + attributes.get(BACK_REFERENCE));
        }
    }

    /** Alignment as a class, for style sheets, and the direction of a heading cell, for screen readers. */
    private static void tableCell(TableCell cell, Map<String, String> attributes) {
        String align = attributes.remove("align");
        if (align != null && !align.equals("left")) {
            attributes.put("class", align);
        }
        if (cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }
}
