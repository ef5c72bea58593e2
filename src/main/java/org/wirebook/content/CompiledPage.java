package org.wirebook.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirebook.experiment.Trial;

/**
 * A page with what its other language is compared by, and its questions are checked by.
 *
 * @param manuscript what it was made of
 * @param vocabulary the names that it may show
 * @param ids what links may lead to on it
 * @param places where its own links lead, on this page or others
 * @param experiments names of those it links to; {@code lab#name} for those of labs
 * @param borrowed the experiments of labs that prove claims of the page, by their names
 */
record CompiledPage(
        Page page,
        Manuscript manuscript,
        Vocabulary vocabulary,
        Set<String> ids,
        List<PlaceLink> places,
        int tables,
        int diagrams,
        Set<String> experiments,
        Map<String, Trial> borrowed) {}
