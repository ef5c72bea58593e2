package org.wirebook.content;

import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** The texts of questions as HTML: what CommonMark has, code highlighted as on pages. */
final class TextHtml extends CoreHtmlNodeRenderer {

    private static final HtmlRenderer BLOCKS = renderer(false);
    private static final HtmlRenderer LINE = renderer(true);

    private final boolean inLine;
    private final HtmlWriter out;

    private TextHtml(HtmlNodeRendererContext context, boolean inLine) {
        super(context);
        this.inLine = inLine;
        this.out = context.getWriter();
    }

    private static HtmlRenderer renderer(boolean inLine) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new TextHtml(context, inLine))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }

    /** Paragraphs, lists, blocks of code. */
    static String blocks(Node document) {
        return BLOCKS.render(document);
    }

    /** What stands in the paragraphs of a document, without their elements. */
    static String line(Node document) {
        return LINE.render(document).strip();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Paragraph.class, FencedCodeBlock.class, SoftLineBreak.class);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (inLine && paragraph.getParent() instanceof Document) {
            visitChildren(paragraph);
        } else {
            super.visit(paragraph);
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        CodeHtml.write(out, Fence.of(block), block.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        if (!Cjk.isInside(lineBreak)) {
            super.visit(lineBreak);
        }
    }
}
