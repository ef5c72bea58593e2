package org.wirebook.content;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Checks what a text of a question is built of, and collects its code spans. */
final class TextLint extends AbstractVisitor {

    private static final Set<Class<? extends Node>> INLINES = Set.of(
            Text.class, Code.class, StrongEmphasis.class, Emphasis.class, SoftLineBreak.class, HardLineBreak.class);

    private static final Set<Class<? extends Node>> BLOCKS = Set.of(
            Document.class,
            Paragraph.class,
            BulletList.class,
            OrderedList.class,
            ListItem.class,
            FencedCodeBlock.class);

    private static final Set<String> FENCES = Set.of("http", "bash", "json", "text");

    private final CodeLint lint;
    private final Report report;
    private final Set<String> code = new LinkedHashSet<>();

    private TextLint(Vocabulary vocabulary, Report report) {
        this.lint = new CodeLint(vocabulary, report);
        this.report = report;
    }

    /**
     * Looks at a text.
     *
     * @param report takes lines of the text, counted from 1
     * @return its code spans, each once
     */
    static Set<String> check(Node document, Vocabulary vocabulary, Report report) {
        var lint = new TextLint(vocabulary, report);
        lint.look(document);
        document.accept(lint);
        return lint.code;
    }

    private void look(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (INLINES.contains(child.getClass()) || BLOCKS.contains(child.getClass())) {
                look(child);
            } else {
                report.at(
                        Markdown.line(child),
                        "a question is made of paragraphs, lists, code and bold text; remove the " + kind(child));
            }
        }
    }

    private static String kind(Node node) {
        return node.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void visit(Code span) {
        code.add(span.getLiteral());
        lint.check(span);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        Fence fence = Fence.of(block);
        if (!FENCES.contains(fence.language())) {
            report.at(Markdown.line(block), "code in a question is http, bash, json or text");
        }
        lint.check(block);
    }
}
