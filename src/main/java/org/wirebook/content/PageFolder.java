package org.wirebook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.ExperimentSyntaxException;

/**
 * The folder of one page: its manuscripts, one per language, its experiments and its questions.
 *
 * @param path relative to the content folder: {@code caching/validators}
 * @param quiz the text of its file of questions, not yet read: they refer to the page
 */
record PageFolder(
        String path,
        String slug,
        List<Manuscript> manuscripts,
        Optional<ExperimentFile> experiments,
        Optional<String> quiz) {
    PageFolder {
        manuscripts = List.copyOf(manuscripts);
    }

    private static final String EXPERIMENTS = "experiments.http";

    static PageFolder read(ContentFolder folder, String chapter, String slug) {
        String path = chapter + "/" + slug;
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Language language : Language.values()) {
            String file = path + "/" + language.tag() + ".md";
            Report report = folder.report(file);
            folder.text(file, report)
                    .map(text -> Manuscript.read(file, language, chapter, slug, text, report))
                    .ifPresent(manuscripts::add);
        }
        return new PageFolder(
                path, slug, manuscripts, experiments(folder, path + "/" + EXPERIMENTS), quiz(folder, path));
    }

    private static Optional<String> quiz(ContentFolder folder, String path) {
        String file = path + "/" + QuizReader.FILE;
        return folder.has(file) ? folder.text(file, folder.report(file)) : Optional.empty();
    }

    private static Optional<ExperimentFile> experiments(ContentFolder folder, String file) {
        if (!folder.has(file)) {
            return Optional.empty();
        }
        Report report = folder.report(file);
        try {
            return folder.text(file, report).map(ExperimentFile::parse);
        } catch (ExperimentSyntaxException syntax) {
            syntax.problems().forEach(problem -> report.at(problem.line(), problem.message()));
            return Optional.empty();
        }
    }

    /** The name of its file of questions, whether there is one or not. */
    String quizFile() {
        return path + "/" + QuizReader.FILE;
    }

    /** The name of its file of experiments, whether there is one or not. */
    String experimentsFile() {
        return path + "/" + EXPERIMENTS;
    }
}
