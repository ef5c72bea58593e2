package org.wirebook.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.Step;

/** Checks the experiments of one folder against its pages. */
final class ExperimentLint {

    private ExperimentLint() {}

    /**
     * Finds experiments that nothing uses and standards that are not there.
     *
     * @param shown names of those that the pages link to
     */
    static void check(ExperimentFile file, Set<String> shown, Standards standards, Report report) {
        Set<String> used = new HashSet<>(shown);
        file.steps().forEach(step -> used.addAll(step.references()));
        for (Step step : file.steps()) {
            if (!used.contains(step.name())) {
                report.at(step.line(), "no page links to experiment \"" + step.name() + "\" and no other refers to it");
            }
            step.standard()
                    .filter(reference -> standards.cite(reference).isEmpty())
                    .ifPresent(reference -> report.at(specLine(step), standards.rule(reference)));
        }
    }

    private static int specLine(Step step) {
        List<String> lines = step.source().lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains("@spec")) {
                return step.line() + index;
            }
        }
        return step.line();
    }
}
