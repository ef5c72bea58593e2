package org.wirebook.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Checks what a page says about HTTP and how it is built, apart from where its links lead. */
final class PageLint extends AbstractVisitor {

    private static final int FIRST_LEVEL = 2;

    private final CodeLint code;
    private final Report report;
    private int level = FIRST_LEVEL - 1;

    private PageLint(Vocabulary vocabulary, Report report) {
        this.code = new CodeLint(vocabulary, report);
        this.report = report;
    }

    /**
     * Checks a page.
     *
     * @param markdown what {@code document} was parsed from
     * @param vocabulary of the page
     * @param report takes lines of {@code markdown}
     */
    static void check(String markdown, Node document, Vocabulary vocabulary, Report report) {
        document.accept(new PageLint(vocabulary, report));
        refuseMark(markdown, report);
    }

    /** Refuses the character that stands in for others while Markdown is parsed. */
    static void refuseMark(String markdown, Report report) {
        int mark = markdown.indexOf(CjkEmphasis.MARK);
        if (mark >= 0) {
            long line = markdown.substring(0, mark)
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            report.at((int) line + 1, "contains the private character U+E000; remove it");
        }
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        int line = Markdown.line(heading);
        if (heading.getLevel() < FIRST_LEVEL) {
            report.at(line, "the title stands in the front matter; headings begin at ##");
        } else if (heading.getLevel() > level + 1) {
            report.at(line, "heading of level " + heading.getLevel() + " follows one of level " + level);
        }
        level = Math.max(heading.getLevel(), FIRST_LEVEL - 1);
        visitChildren(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        Alert.marker(quote)
                .ifPresent(marker -> report.at(
                        Markdown.line(quote),
                        "unknown alert " + marker.getLiteral() + "; known are " + Alert.Kind.names()));
        visitChildren(quote);
    }

    @Override
    public void visit(Image image) {
        report.at(Markdown.line(image), "pages have no images; a diagram is a mermaid block");
    }

    @Override
    public void visit(HtmlBlock block) {
        rawHtml(block);
    }

    @Override
    public void visit(HtmlInline inline) {
        rawHtml(inline);
    }

    private void rawHtml(Node html) {
        report.at(Markdown.line(html), "pages have no raw HTML; code stands between back-ticks");
    }

    @Override
    public void visit(Link link) {
        if (isInHeading(link)) {
            report.at(Markdown.line(link), "a heading cannot hold a link: it is one");
        }
        visitChildren(link);
    }

    private static boolean isInHeading(Node node) {
        Node around = node.getParent();
        while (around != null && !(around instanceof org.commonmark.node.Heading)) {
            around = around.getParent();
        }
        return around != null;
    }

    @Override
    public void visit(Text text) {
        if (text.getLiteral().contains("[[")) {
            report.at(
                    Markdown.line(text),
                    "\"[[\" begins no link; write [[slug]] or [[slug|text]], and \\| for | inside a table");
        }
    }

    @Override
    public void visit(Code span) {
        code.check(span);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code.check(block);
    }
}
