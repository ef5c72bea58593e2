package org.wirebook.content;

import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Blocks of code and diagrams as HTML. */
final class CodeHtml extends CoreHtmlNodeRenderer {

    private final Printing printing;
    private final HtmlWriter out;

    CodeHtml(Printing printing, HtmlNodeRendererContext context) {
        super(context);
        this.printing = printing;
        this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        Fence fence = Fence.of(block);
        if (fence.isDiagram()) {
            diagram(block);
        } else {
            write(out, fence, block.getLiteral());
        }
    }

    private void diagram(FencedCodeBlock block) {
        String id = "diagram-" + printing.findings().diagram();
        try {
            SequenceDiagram diagram = SequenceDiagram.parse(block.getLiteral());
            out.line();
            out.tag("figure", Html.attributes("class", "diagram"));
            out.raw(diagram.svg(id, printing.language()));
            out.tag("figcaption");
            out.text(diagram.title());
            out.tag("/figcaption");
            out.tag("/figure");
            out.line();
        } catch (DiagramException notDrawn) {
            printing.report().at(Markdown.line(block) + notDrawn.line(), String.valueOf(notDrawn.getMessage()));
        }
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        write(out, "code text", HtmlText.escape(block.getLiteral()));
    }

    /** Writes a block of code. */
    static void write(HtmlWriter out, Fence fence, String code) {
        write(out, fence.styleClasses(), CodeHighlighter.html(fence.language(), code));
    }

    private static void write(HtmlWriter out, String styleClasses, String html) {
        out.line();
        out.tag("pre", Html.attributes("class", styleClasses));
        out.tag("code");
        out.raw(html);
        out.tag("/code");
        out.tag("/pre");
        out.line();
    }
}
