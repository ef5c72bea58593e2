package org.wirebook.content;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Running text and links as HTML. A link that leads nowhere stays as its text. */
final class InlineHtml extends CoreHtmlNodeRenderer {

    private final Printing printing;
    private final HtmlWriter out;

    InlineHtml(Printing printing, HtmlNodeRendererContext context) {
        super(context);
        this.printing = printing;
        this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class, Link.class, WikiLink.class, SoftLineBreak.class, Image.class);
    }

    @Override
    public void visit(Text text) {
        printing.terms().write(text.getLiteral(), out);
    }

    @Override
    public void visit(Link link) {
        link(printing.links().resolve(link), link);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof WikiLink link) {
            link(printing.links().resolve(link), link);
        }
    }

    private void link(Optional<Hyperlink> target, Node content) {
        Runnable text = () -> printing.terms().without(() -> visitChildren(content));
        target.ifPresentOrElse(hyperlink -> hyperlink.write(out, text), text);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        if (!Cjk.isInside(lineBreak)) {
            super.visit(lineBreak);
        }
    }

    /** Pages have no images (the check says so); what was meant to be read instead of it is. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
    }
}
