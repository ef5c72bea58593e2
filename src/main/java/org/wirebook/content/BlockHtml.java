package org.wirebook.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.Trial;

/** Paragraphs, headings, alerts, tables' frames and cards as HTML. */
final class BlockHtml extends CoreHtmlNodeRenderer {

    private final Printing printing;
    private final HtmlWriter out;

    BlockHtml(Printing printing, HtmlNodeRendererContext context) {
        super(context);
        this.printing = printing;
        this.out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Paragraph.class, org.commonmark.node.Heading.class, Alert.class, TableFrame.class);
    }

    @Override
    public void visit(Paragraph paragraph) {
        Optional<ClaimLink> claim = ClaimLink.of(paragraph);
        Optional<LabLink> lab = LabLink.of(paragraph);
        Optional<QuizLink> quiz = QuizLink.of(paragraph);
        if (claim.isPresent()) {
            card(claim.get());
        } else if (lab.isPresent()) {
            lab(lab.get());
        } else if (quiz.isPresent()) {
            quiz(quiz.get());
        } else if (paragraph.getParent() instanceof Document && paragraph.getPrevious() == null) {
            paragraph(paragraph, "lead");
        } else if (paragraph.getParent() instanceof Alert alert
                && alert.kind() == Alert.Kind.MYTH
                && paragraph.getPrevious() == null) {
            paragraph(paragraph, "wrong");
        } else {
            super.visit(paragraph);
        }
    }

    private void paragraph(Paragraph paragraph, String styleClass) {
        block("p", Html.attributes("class", styleClass), () -> visitChildren(paragraph));
    }

    private void card(ClaimLink claim) {
        String name = claim.experiment();
        boolean borrowed = !claim.lab().isEmpty();
        Optional<Experiment> own = printing.folder().experiments().flatMap(file -> file.experiment(name));
        Optional<? extends Trial> trial = borrowed ? printing.catalog().trial(claim.lab(), name) : own;
        if (trial.isEmpty()) {
            report(
                    claim,
                    borrowed
                            ? printing.catalog().rule(claim.lab(), name)
                            : "no experiment \"" + name + "\" beside this page");
        } else if (borrowed && own.isPresent()) {
            report(claim, "experiment \"" + name + "\" of lab \"" + claim.lab() + "\" has a namesake beside this page");
        } else if (printing.findings().hasClaim(name)) {
            report(claim, "experiment \"" + name + "\" has a card on this page already");
        } else {
            card(claim, trial.get());
        }
    }

    private void report(ClaimLink claim, String message) {
        printing.report().at(Markdown.line(claim.link()), message);
    }

    private void card(ClaimLink claim, Trial trial) {
        Standards standards = printing.catalog().standards();
        Optional<Citation> standard = trial.standard().flatMap(standards::cite);
        printing.findings().claim(new Claim(claim.experiment(), PlainText.of(claim.link()), standard));
        if (claim.lab().isEmpty()) {
            printing.findings().experiment(claim.experiment());
        } else {
            printing.findings().borrow(claim.lab(), trial);
            trial.standard()
                    .filter(reference -> standard.isEmpty())
                    .ifPresent(reference -> report(claim, standards.rule(reference)));
        }
        new ClaimCard(trial, printing.manuscript().slug(), printing.language(), printing.catalog(), out)
                .write(() -> printing.terms().without(() -> visitChildren(claim.link())), standard);
    }

    /** The link stays above the panel: it leads to where the lab stands alone. */
    private void lab(LabLink lab) {
        String slug = lab.slug();
        if (!printing.catalog().hasLab(slug)) {
            context.render(lab.link()); // which says what is wrong
            return;
        }
        if (!printing.findings().embed(slug)) {
            printing.report().at(Markdown.line(lab.link()), "lab \"" + slug + "\" stands on this page already");
            return;
        }
        String id = LabLink.id(slug);
        block("section", Html.attributes("class", "lab", "id", id, "aria-labelledby", id + "-title"), () -> {
            block("p", Html.attributes("class", "lab-title", "id", id + "-title"), () -> context.render(lab.link()));
            out.raw(LabLink.mark(slug));
        });
    }

    /** The link stays above the questions: it leads to where they stand alone. */
    private void quiz(QuizLink quiz) {
        if (!printing.folder().quiz().isPresent()) {
            context.render(quiz.link()); // which says what is wrong
            return;
        }
        if (!printing.findings().embedQuiz()) {
            printing.report().at(Markdown.line(quiz.link()), QuizReader.FILE + " stands on this page already");
            return;
        }
        String title = QuizLink.ID + "-title";
        block("section", Html.attributes("class", "quiz", "id", QuizLink.ID, "aria-labelledby", title), () -> {
            block("p", Html.attributes("class", "quiz-title", "id", title), () -> context.render(quiz.link()));
            out.raw(QuizLink.MARK);
        });
    }

    @Override
    public void visit(org.commonmark.node.Heading node) {
        String id = printing.headings().of(node).id();
        block("h" + node.getLevel(), Html.attributes("id", id), () -> {
            out.tag("a", Html.attributes("class", "anchor", "href", "#" + id));
            printing.terms().without(() -> visitChildren(node));
            out.tag("/a");
        });
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Alert alert) {
            alert(alert);
        } else {
            block("div", tableFrame(block), () -> visitChildren(block));
        }
    }

    private void alert(Alert alert) {
        String styleClass = alert.kind().styleClass();
        switch (alert.kind()) {
            case ANSWER ->
                fold(styleClass, () -> out.text(alert.kind().label(printing.language())), alert.getFirstChild());
            case QUESTION -> question(styleClass, alert);
            case PREDICT, MYTH, NOTE, TIP, WARNING ->
                block("aside", Html.attributes("class", "alert " + styleClass, "role", "note"), () -> {
                    block(
                            "p",
                            Html.attributes("class", "alert-title"),
                            () -> out.text(alert.kind().label(printing.language())));
                    visitChildren(alert);
                });
        }
    }

    private void question(String styleClass, Alert alert) {
        if (alert.getFirstChild() instanceof Paragraph question) {
            fold(styleClass, () -> printing.terms().without(() -> visitChildren(question)), question.getNext());
        } else {
            printing.report().at(Markdown.line(alert), "a QUESTION begins with a paragraph that asks it");
        }
    }

    private void fold(String styleClass, Runnable summary, Node firstInside) {
        block("details", Html.attributes("class", "fold " + styleClass), () -> {
            block("summary", Map.of(), summary);
            for (Node node = firstInside; node != null; node = node.getNext()) {
                context.render(node);
            }
        });
    }

    private Map<String, String> tableFrame(Node frame) {
        Node before = frame.getPrevious();
        while (before != null && !(before instanceof org.commonmark.node.Heading)) {
            before = before.getPrevious();
        }
        String label = before instanceof org.commonmark.node.Heading heading
                ? Phrase.TABLE.in(printing.language())
                        + printing.headings().of(heading).text()
                : Phrase.TABLE_OF_PAGE.in(printing.language());
        String name = printing.findings().table(label);
        return Html.attributes("class", "table", "tabindex", "0", "role", "region", "aria-label", name);
    }

    private void block(String tag, Map<String, String> attributes, Runnable content) {
        out.line();
        out.tag(tag, attributes);
        content.run();
        out.tag("/" + tag);
        out.line();
    }
}
