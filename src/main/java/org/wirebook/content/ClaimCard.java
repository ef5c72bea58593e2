package org.wirebook.content;

import java.util.Optional;
import org.commonmark.renderer.html.HtmlWriter;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.Trial;

/**
 * The card of one claim: the claim with its standard, a button that runs the experiment, and up to three ways to look
 * at it: what crossed the wire, commands that do the same, and the experiment as a text to change, if it is one.
 * Everything works without script: the ways are {@code <details>} of which one is open, the buttons submit forms.
 */
final class ClaimCard {

    /** Where the book is read by its authors; a script puts the reader's server in its place. */
    static final String SERVER = "http://localhost:8080";

    private static final int MIN_ROWS = 4;
    private static final int MAX_ROWS = 24;

    private final Trial trial;
    private final Language language;
    private final String key;
    private final String action;
    private final String base;
    private final HtmlWriter out;

    /**
     * Prepares a card.
     *
     * @param slug the page it stands on
     */
    ClaimCard(Trial trial, String slug, Language language, Catalog catalog, HtmlWriter out) {
        this.trial = trial;
        this.language = language;
        this.key = slug + "/" + trial.name();
        this.base = SERVER + catalog.address("");
        this.action = catalog.address(language, "/run/" + key);
        this.out = out;
    }

    /** The id of the card of this experiment on its page. */
    static String id(String experiment) {
        return "claim-" + experiment;
    }

    /** The id of the claim's text; the dot keeps it apart from other cards and from headings. */
    private String textId() {
        return id(trial.name()) + ".text";
    }

    /**
     * Writes the card.
     *
     * @param claim writes the author's sentence
     */
    void write(Runnable claim, Optional<Citation> standard) {
        out.line();
        out.tag(
                "section",
                Html.attributes(
                        "class",
                        "experiment",
                        "id",
                        id(trial.name()),
                        "data-experiment",
                        key,
                        "aria-labelledby",
                        textId()));
        header(claim, standard);
        out.tag("div", Html.attributes("class", "ways"));
        wire();
        commands();
        if (trial instanceof Experiment experiment) {
            source(experiment.source());
        }
        out.tag("/div");
        out.tag("/section");
        out.line();
    }

    private void header(Runnable claim, Optional<Citation> standard) {
        out.tag("header");
        out.tag("p", Html.attributes("class", "claim"));
        out.tag("span", Html.attributes("id", textId()));
        claim.run();
        out.tag("/span");
        standard.ifPresent(place -> {
            out.tag("cite");
            Hyperlink.standard(place).write(out, () -> out.text(place.label()));
            out.tag("/cite");
        });
        out.tag("/p");
        form();
        out.tag("button", Html.attributes("class", "run", "aria-describedby", textId()));
        out.text(Phrase.RUN.in(language));
        out.tag("/button");
        out.tag("/form");
        out.tag("/header");
    }

    private void form() {
        out.tag("form", Html.attributes("method", "post", "action", action));
    }

    private void wire() {
        out.tag("details", Html.attributes("class", "way", "data-way", "wire", "open", ""));
        summary(Phrase.ON_THE_WIRE.in(language));
        out.tag("div", Html.attributes("class", "wire"));
        out.tag("p", Html.attributes("class", "hint"));
        out.text(Phrase.PRESS_RUN.in(language));
        out.tag("/p");
        out.tag("/div");
        out.tag("/details");
    }

    private void commands() {
        String commands = trial.commands(base);
        if (commands.isEmpty()) {
            return;
        }
        boolean curl = commands.startsWith("curl ");
        out.tag("details", Html.attributes("class", "way", "data-way", "curl"));
        summary(curl ? "curl" : Phrase.SHELL.in(language));
        out.tag("pre", Html.attributes("class", "code bash"));
        out.tag("code");
        out.raw(CodeHighlighter.html("bash", commands + "\n"));
        out.tag("/code");
        out.tag("/pre");
        out.tag("/details");
    }

    private void source(String source) {
        long rows = source.lines().count() + 1;
        out.tag("details", Html.attributes("class", "way", "data-way", "http"));
        summary(".http");
        form();
        out.tag(
                "textarea",
                Html.attributes(
                        "name",
                        "source",
                        "rows",
                        String.valueOf(Math.max(MIN_ROWS, Math.min(MAX_ROWS, rows))),
                        "spellcheck",
                        "false",
                        "aria-label",
                        Phrase.SOURCE.in(language)));
        out.text(source);
        out.tag("/textarea");
        out.tag("button");
        out.text(Phrase.RUN_THIS.in(language));
        out.tag("/button");
        out.tag("/form");
        out.tag("/details");
    }

    private void summary(String label) {
        out.tag("summary");
        out.text(label);
        out.tag("/summary");
    }
}
