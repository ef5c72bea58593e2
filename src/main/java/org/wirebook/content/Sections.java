package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Cuts a page into the pieces that search finds: the text below each heading. */
final class Sections extends AbstractVisitor {

    private final Headings headings;
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String anchor = "";
    private String heading = "";

    private Sections(Headings headings) {
        this.headings = headings;
    }

    /**
     * In reading order; a heading with nothing below it is a section, the text before the first one if there is any.
     */
    static List<Section> of(Node document, Headings headings) {
        Sections sections = new Sections(headings);
        document.accept(sections);
        sections.close();
        return sections.sections;
    }

    private void close() {
        if (!anchor.isEmpty() || !text.isEmpty()) {
            sections.add(new Section(anchor, heading, text.toString()));
        }
        text.setLength(0);
    }

    @Override
    public void visit(org.commonmark.node.Heading node) {
        close();
        anchor = headings.of(node).id();
        heading = headings.of(node).text();
    }

    @Override
    public void visit(Paragraph paragraph) {
        append(PlainText.of(paragraph));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            append(PlainText.of(node));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (!Fence.of(block).isDiagram()) {
            append(PlainText.fold(block.getLiteral()));
            return;
        }
        try {
            SequenceDiagram diagram = SequenceDiagram.parse(block.getLiteral());
            append(diagram.title());
            diagram.steps().forEach(step -> append(step.label()));
        } catch (DiagramException notDrawn) {
            // reported where it is drawn
        }
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        append(PlainText.fold(block.getLiteral()));
    }

    private void append(String words) {
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(words);
        }
    }
}
