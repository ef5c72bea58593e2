package org.wirebook.quiz;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wirebook.question.Choice;
import org.wirebook.question.Idea;
import org.wirebook.question.Matching;
import org.wirebook.question.Mistake;
import org.wirebook.question.Numeric;
import org.wirebook.question.Option;
import org.wirebook.question.Ordering;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.ShortText;
import org.wirebook.question.Task;
import org.wirebook.store.KeptCard;

/**
 * A wrong idea that somebody's last answer to a card told of.
 *
 * @param question the one that was answered
 * @param since when they answered it
 */
record HeldIdea(Idea idea, Question question, Instant since) {

    /** The ideas that the learner still holds, the one that showed last first; each once. */
    static List<HeldIdea> of(Syllabus syllabus, List<KeptCard> cards) {
        Set<Idea> held = new HashSet<>();
        return cards.stream()
                .sorted(Comparator.comparing(KeptCard::reviewed).reversed())
                .flatMap(card -> syllabus.question(card.question()).stream()
                        .flatMap(question -> ideas(question.task())
                                .filter(idea -> card.ideas().contains(idea.name()))
                                .map(idea -> new HeldIdea(idea, question, card.reviewed()))))
                .filter(one -> held.add(one.idea()))
                .toList();
    }

    /** All that wrong answers to a question may tell of. */
    private static Stream<Idea> ideas(Task task) {
        Stream<Mistake> mistakes = Stream.of();
        if (task instanceof Choice choice) {
            mistakes = choice.options().stream().map(Option::mistake).flatMap(Optional::stream);
        } else if (task instanceof Prediction prediction) {
            mistakes = prediction.outcomes().stream()
                    .map(Prediction.Outcome::mistake)
                    .flatMap(Optional::stream);
        } else if (task instanceof Ordering ordering) {
            mistakes = ordering.slips().stream().map(Ordering.Slip::mistake);
        } else if (task instanceof Matching matching) {
            mistakes = matching.slips().stream().map(Matching.Slip::mistake);
        } else if (task instanceof ShortText text) {
            mistakes = text.slips().stream().map(ShortText.Slip::mistake);
        } else if (task instanceof Numeric numeric) {
            mistakes = numeric.slips().stream().map(Numeric.Slip::mistake);
        }
        return mistakes.map(Mistake::idea).distinct();
    }
}
