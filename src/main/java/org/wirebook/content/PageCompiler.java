package org.wirebook.content;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a page of a manuscript: parses, checks and renders it. Any thread may use it. */
final class PageCompiler {

    private static final String FORM = "<form id=\"" + Hyperlink.FORM + "\" method=\"post\"></form>\n";

    private final Catalog catalog;

    PageCompiler(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The page, as far as it goes where something is wrong.
     *
     * @param folder what stands beside it
     * @param report takes lines of the manuscript's file
     */
    CompiledPage compile(Manuscript manuscript, PageFolder folder, Report report) {
        Report body = (line, message) -> report.at(line + manuscript.linesBefore(), message);
        Node document = Markdown.parse(manuscript.body());
        Vocabulary vocabulary = new Vocabulary(catalog.registry(), document, body);
        PageLint.check(manuscript.body(), document, vocabulary, body);
        addTitles(document, manuscript.language());
        Anchors anchors = Anchors.of(document, folder);
        Findings findings = new Findings();
        citeSpecs(manuscript, findings, report);
        Printing printing = new Printing(
                manuscript,
                catalog,
                folder,
                anchors.headings(),
                new Links(catalog, manuscript, anchors, findings, body),
                new TermLinks(
                        catalog.terms(manuscript.language()),
                        manuscript.language(),
                        catalog.address(manuscript.language(), "/glossary")),
                findings,
                body);
        List<Section> sections = Sections.of(document, anchors.headings());
        String html = renderer(printing).render(document) + (findings.runsFromText() ? FORM : "");
        if (folder.quiz().isPresent() && !findings.hasQuiz()) {
            report.at(
                    0, "does not embed its questions: write [Check yourself](" + QuizReader.FILE + ") as a paragraph");
        }
        Page page = new Page(
                manuscript.language(),
                manuscript.chapter(),
                manuscript.front(),
                html,
                anchors.headings().all(),
                sections,
                findings.claims(),
                findings.citations(),
                findings.links(),
                findings.labs());
        return new CompiledPage(
                page,
                manuscript,
                vocabulary,
                anchors.headings().ids(),
                findings.places(),
                findings.tables(),
                findings.diagrams(),
                findings.experiments(),
                findings.borrowed());
    }

    private void addTitles(Node document, Language language) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof WikiLink link && link.needsTitle()) {
                    link.appendChild(new Text(catalog.title(language, link.slug())));
                }
                visitChildren(node);
            }
        });
    }

    private void citeSpecs(Manuscript manuscript, Findings findings, Report report) {
        for (String spec : manuscript.front().specs()) {
            catalog.standards()
                    .cite(spec)
                    .ifPresentOrElse(
                            findings::cite,
                            () -> report.at(
                                    manuscript.line("specs"),
                                    catalog.standards().rule(spec)));
        }
    }

    private static HtmlRenderer renderer(Printing printing) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new BlockHtml(printing, context))
                .nodeRendererFactory(context -> new InlineHtml(printing, context))
                .nodeRendererFactory(context -> new CodeHtml(printing, context))
                .extensions(Markdown.EXTENSIONS)
                .attributeProviderFactory(context -> new ElementAttributes(printing.language()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }
}
