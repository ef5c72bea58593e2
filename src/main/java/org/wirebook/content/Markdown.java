package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * CommonMark with tables, footnotes, alerts, links to pages and emphasis that works in Chinese. How deep blocks and
 * inlines nest is limited here; how long a text may be is up to {@link TextLimits}.
 */
final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    private static final int MAX_NESTING = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .linkProcessor(new WikiLink.Processor())
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** The document as a tree that also holds {@link Alert}, {@link WikiLink} and {@link TableFrame}. */
    static Node parse(String markdown) {
        Node document = PARSER.parse(CjkEmphasis.mark(markdown));
        CjkEmphasis.unmark(document);
        Special special = new Special();
        document.accept(special);
        special.wikiLinks.forEach(WikiLink::tidy);
        special.quotes.forEach(Alert::replace);
        special.tables.forEach(TableFrame::around);
        return document;
    }

    /**
     * Where a node begins: the line of the text it was parsed from, from 1; for a node without a place of its own that
     * of the nearest node around it.
     */
    static int line(Node node) {
        for (Node place = node; place != null; place = place.getParent()) {
            List<SourceSpan> spans = place.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }

    /** Finds what is to be replaced, in the order of the text; replacing while walking would lose the way. */
    private static final class Special extends AbstractVisitor {
        private final List<WikiLink> wikiLinks = new ArrayList<>();
        private final List<BlockQuote> quotes = new ArrayList<>();
        private final List<TableBlock> tables = new ArrayList<>();

        @Override
        public void visit(BlockQuote quote) {
            quotes.add(quote);
            visitChildren(quote);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) {
                tables.add(table);
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof WikiLink link) {
                wikiLinks.add(link);
            }
            visitChildren(node);
        }
    }
}
