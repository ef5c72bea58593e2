package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.ExperimentSyntaxException;
import org.wirebook.experiment.SourceLimits;
import org.wirebook.experiment.Trial;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/**
 * The experiment that a request names, or the reader's own version of it.
 *
 * @param trial what is to run; a reader can change it only if it is an {@link Experiment}
 * @param edited whether the reader changed it; then it proves nothing about the claim
 */
record AskedExperiment(Page page, Trial trial, boolean edited) {

    /**
     * Finds the experiment {@code slug/name}, or reads the version of it in the parameter {@code source}.
     *
     * @throws HttpProblem 404 if there is none, 422 if the reader's version cannot be read
     */
    static AskedExperiment of(Book book, Views views, Language language, String path, HttpServletRequest request) {
        AskedExperiment original = of(book, views, language, path);
        return original.trial() instanceof Experiment experiment
                ? asWritten(original.page(), experiment, views, language, request)
                : original;
    }

    /**
     * Finds the experiment {@code slug/name}.
     *
     * @throws HttpProblem 404 if there is none
     */
    static AskedExperiment of(Book book, Views views, Language language, String path) {
        int slash = path.indexOf('/');
        String slug = path.substring(0, Math.max(slash, 0));
        String name = path.substring(slash + 1);
        Page page = book.page(language, slug)
                .orElseThrow(() -> HttpProblem.notFound(views.message(language, "problem.no-experiment")));
        Trial trial = book.trial(slug, name)
                .orElseThrow(() -> HttpProblem.notFound(views.message(language, "problem.no-experiment")));
        return new AskedExperiment(page, trial, false);
    }

    private static AskedExperiment asWritten(
            Page page, Experiment original, Views views, Language language, HttpServletRequest request) {
        Optional<String> edited =
                Requests.parameter(request, "source").filter(source -> !same(source, original.source()));
        Experiment experiment = edited.map(source -> parse(views, language, source, original.name()))
                .orElse(original);
        return new AskedExperiment(page, experiment, edited.isPresent());
    }

    /** The text that runs; empty for what is no {@link Experiment}. */
    String source() {
        return trial instanceof Experiment experiment ? experiment.source() : "";
    }

    /** Browsers send the lines of a text area with CRLF. */
    private static boolean same(String edited, String original) {
        return edited.replace("\r\n", "\n").strip().equals(original.strip());
    }

    private static Experiment parse(Views views, Language language, String source, String name) {
        try {
            return ExperimentFile.parse(source.replace("\r\n", "\n"), SourceLimits.READER)
                    .experiment(name)
                    .orElseThrow(() -> HttpProblem.of(422, views.message(language, "problem.step-missing", name)));
        } catch (ExperimentSyntaxException e) {
            throw HttpProblem.of(422, views.message(language, "problem.experiment-syntax", e.in(language.tag())));
        }
    }
}
