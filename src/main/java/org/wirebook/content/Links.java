package org.wirebook.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Link;

/**
 * Turns what the author of one page wrote between {@code (} and {@code )} into addresses, and remembers what it saw.
 */
final class Links {

    private static final String EXPERIMENTS = "experiments.http#";
    private static final String WIKI = "/wiki/";
    private static final String TERM = "/glossary#";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** Parts of the site that have one version per language. */
    private static final Set<String> PER_LANGUAGE =
            Set.of("wiki", "lab", "quiz", "search", "claims", "glossary", "progress", "review", "interview");

    private final Catalog catalog;
    private final Language language;
    private final String slug;
    private final Anchors anchors;
    private final Findings findings;
    private final Report report;

    Links(Catalog catalog, Manuscript manuscript, Anchors anchors, Findings findings, Report report) {
        this.catalog = catalog;
        this.language = manuscript.language();
        this.slug = manuscript.slug();
        this.anchors = anchors;
        this.findings = findings;
        this.report = report;
    }

    /** The experiment that a link names, whether there is one or not. */
    static Optional<String> experiment(Link link) {
        String destination = link.getDestination();
        return destination.startsWith(EXPERIMENTS)
                ? Optional.of(destination.substring(EXPERIMENTS.length()))
                : Optional.empty();
    }

    /** Where a link leads; empty after reporting that it leads nowhere. */
    Optional<Hyperlink> resolve(Link link) {
        String destination = link.getDestination();
        int line = Markdown.line(link);
        if (experiment(link).isPresent()) {
            return experiment(experiment(link).get(), line);
        }
        if (QuizLink.isAddress(link)) {
            return quiz(line);
        }
        if (destination.startsWith("#")) {
            return heading(destination, line);
        }
        if (destination.startsWith("/") && !destination.startsWith("//")) {
            return onSite(destination, line);
        }
        if (destination.indexOf(':') >= 0 || destination.startsWith("//")) {
            return outside(destination, line);
        }
        return standard(destination, line);
    }

    /** Where a link to a page leads. */
    Optional<Hyperlink> resolve(WikiLink link) {
        return page(link.slug(), WIKI + link.slug(), Markdown.line(link));
    }

    private Optional<Hyperlink> page(String slug, String path, int line) {
        if (!catalog.hasPage(slug)) {
            report.at(line, catalog.rule(slug));
            return Optional.empty();
        }
        findings.link(slug);
        return Optional.of(Hyperlink.page(catalog.address(language, path)));
    }

    private Optional<Hyperlink> experiment(String name, int line) {
        if (!anchors.experiments().contains(name)) {
            report.at(line, "no experiment \"" + name + "\" beside this page");
            return Optional.empty();
        }
        findings.experiment(name);
        if (anchors.cards().contains(name)) {
            return Optional.of(Hyperlink.within("#" + ClaimCard.id(name)));
        }
        findings.runFromText();
        return Optional.of(Hyperlink.run(catalog.address(language, "/run/" + slug + "/" + name)));
    }

    private Optional<Hyperlink> quiz(int line) {
        if (!anchors.hasQuiz()) {
            report.at(line, "no " + QuizReader.FILE + " beside this page");
            return Optional.empty();
        }
        return Optional.of(Hyperlink.within(catalog.address(language, "/quiz/" + slug)));
    }

    private Optional<Hyperlink> heading(String fragment, int line) {
        if (!anchors.headings().has(fragment.substring(1))) {
            report.at(line, "no heading leads to \"" + fragment + "\"");
            return Optional.empty();
        }
        return Optional.of(Hyperlink.within(fragment));
    }

    private Optional<Hyperlink> onSite(String path, int line) {
        if (!isUri(path)) {
            report.at(line, "\"" + path + "\" is no valid address");
            return Optional.empty();
        }
        if (path.startsWith(WIKI)) {
            return place(path.substring(WIKI.length()).replaceFirst("[#?].*", ""), path, line);
        }
        if (path.startsWith(TERM)) {
            return term(path.substring(TERM.length()), line);
        }
        if (LabLink.isAddress(path)) {
            return lab(path, line);
        }
        String first = path.substring(1).replaceFirst("[/#?].*", "");
        return Optional.of(Hyperlink.within(
                PER_LANGUAGE.contains(first) ? catalog.address(language, path) : catalog.address(path)));
    }

    private Optional<Hyperlink> place(String slug, String path, int line) {
        // browsers too look for the id as it is read, not as it is percent-encoded
        Optional.ofNullable(URI.create(path).getFragment())
                .ifPresent(id -> findings.place(new PlaceLink(slug, id, line)));
        return page(slug, path, line);
    }

    private Optional<Hyperlink> term(String id, int line) {
        if (!catalog.hasTerm(id)) {
            report.at(line, "no term \"" + id + "\" in " + Glossary.FILE);
            return Optional.empty();
        }
        return Optional.of(Hyperlink.within(catalog.address(language, TERM + id)));
    }

    private Optional<Hyperlink> lab(String path, int line) {
        String lab = LabLink.slug(path);
        Optional<String> experiment = LabLink.experiment(path);
        boolean there =
                experiment.map(name -> catalog.trial(lab, name).isPresent()).orElseGet(() -> catalog.hasLab(lab));
        if (!there) {
            report.at(line, experiment.map(name -> catalog.rule(lab, name)).orElse("no lab \"" + lab + "\""));
            return Optional.empty();
        }
        experiment.ifPresent(name -> findings.experiment(lab + "#" + name));
        return Optional.of(Hyperlink.within(experiment
                .filter(name -> anchors.cards().contains(name))
                .map(name -> "#" + ClaimCard.id(name))
                .orElseGet(() -> catalog.address(language, path))));
    }

    private Optional<Hyperlink> outside(String destination, int line) {
        String scheme =
                destination.substring(0, Math.max(0, destination.indexOf(':'))).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || !isUri(destination)) {
            report.at(line, "\"" + destination + "\" must be a valid http, https or mailto address");
            return Optional.empty();
        }
        return Optional.of(Hyperlink.outside(destination));
    }

    private Optional<Hyperlink> standard(String reference, int line) {
        Optional<Citation> citation = catalog.standards().cite(reference);
        if (citation.isEmpty()) {
            report.at(
                    line,
                    catalog.standards().rule(reference) + "; a page is linked as [[slug]], its experiment as "
                            + EXPERIMENTS + "name");
        }
        citation.ifPresent(findings::cite);
        return citation.map(Hyperlink::standard);
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException noUri) {
            return false;
        }
    }
}
