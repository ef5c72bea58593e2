package org.wirebook.content;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.wirebook.experiment.Step;

/**
 * What one page offers to its own links.
 *
 * @param headings with ids that no card has
 * @param experiments names of those in its folder
 * @param cards names of those with a card on the page
 * @param hasQuiz whether there are questions in its folder
 */
record Anchors(Headings headings, Set<String> experiments, Set<String> cards, boolean hasQuiz) {
    Anchors {
        experiments = Set.copyOf(experiments);
        cards = Set.copyOf(cards);
    }

    static Anchors of(Node document, PageFolder folder) {
        Set<String> cards =
                ClaimLink.all(document).stream().map(ClaimLink::experiment).collect(Collectors.toSet());
        Set<String> taken = Stream.of(
                        cards.stream().map(ClaimCard::id),
                        LabLink.all(document).stream().map(lab -> LabLink.id(lab.slug())),
                        Stream.of(QuizLink.ID).filter(id -> QuizLink.isIn(document)))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        Set<String> experiments = folder.experiments().stream()
                .flatMap(experiment -> experiment.steps().stream())
                .map(Step::name)
                .collect(Collectors.toSet());
        return new Anchors(
                Headings.of(document, taken), experiments, cards, folder.quiz().isPresent());
    }
}
