package org.wirebook.content;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.Step;

/**
 * What one page offers to its own links.
 *
 * @param headings with ids that no card has
 * @param experiments names of those in its folder
 * @param cards names of those with a card on the page
 */
record Anchors(Headings headings, Set<String> experiments, Set<String> cards) {
    Anchors {
        experiments = Set.copyOf(experiments);
        cards = Set.copyOf(cards);
    }

    static Anchors of(Node document, Optional<ExperimentFile> file) {
        Set<String> cards =
                ClaimLink.all(document).stream().map(ClaimLink::experiment).collect(Collectors.toSet());
        Set<String> taken = Stream.concat(
                        cards.stream().map(ClaimCard::id),
                        LabLink.all(document).stream().map(lab -> LabLink.id(lab.slug())))
                .collect(Collectors.toSet());
        Set<String> experiments = file.stream()
                .flatMap(experiment -> experiment.steps().stream())
                .map(Step::name)
                .collect(Collectors.toSet());
        return new Anchors(Headings.of(document, taken), experiments, cards);
    }
}
