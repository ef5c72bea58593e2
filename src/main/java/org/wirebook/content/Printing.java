package org.wirebook.content;

import java.util.Optional;
import org.wirebook.experiment.ExperimentFile;

/**
 * What the parts of the renderer share while one page is written.
 *
 * @param report takes lines of the body
 * @param experiments the page's own, if it has any
 */
record Printing(
        Manuscript manuscript,
        Catalog catalog,
        Optional<ExperimentFile> experiments,
        Headings headings,
        Links links,
        TermLinks terms,
        Findings findings,
        Report report) {

    Language language() {
        return manuscript.language();
    }
}
