package org.wirebook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;

/**
 * Chooses what is asked in an interview: as even as can be over the pages and then over the levels, otherwise by
 * chance. For one use, by one thread.
 */
final class Interview {

    /** How many questions an interview has, if there are as many. */
    static final int QUESTIONS = 10;

    private final Random random;
    private final List<Question> waiting;
    private final List<Question> chosen = new ArrayList<>();
    private final Set<String> cards = new HashSet<>();
    private final Map<String, Integer> ofPage = new HashMap<>();
    private final Map<Integer, Integer> ofLevel = new HashMap<>();

    private Interview(List<Question> questions, long seed) {
        this.random = new Random(seed);
        this.waiting = new ArrayList<>(questions);
    }

    /**
     * {@value #QUESTIONS} questions, or fewer if there are no more: no two of one card, and no two predictions in a
     * row, because each takes a while.
     *
     * @param questions to choose from
     * @param seed the same seed chooses the same of the same
     */
    static List<Question> choose(List<Question> questions, long seed) {
        return new Interview(questions, seed).choose();
    }

    private List<Question> choose() {
        Collections.shuffle(waiting, random);
        while (chosen.size() < QUESTIONS) {
            Optional<Question> next = next();
            if (next.isEmpty()) {
                break;
            }
            take(next.get());
        }
        return ordered();
    }

    private Optional<Question> next() {
        boolean isFullOfPredictions =
                chosen.stream().filter(Interview::isPrediction).count() == QUESTIONS / 2;
        return waiting.stream()
                .filter(question -> !cards.contains(question.card()))
                .filter(question -> !isFullOfPredictions || !isPrediction(question))
                .min(Comparator.<Question>comparingInt(
                                question -> ofPage.getOrDefault(question.id().slug(), 0))
                        .thenComparingInt(question -> ofLevel.getOrDefault(question.level(), 0)));
    }

    private void take(Question question) {
        chosen.add(question);
        cards.add(question.card());
        ofPage.merge(question.id().slug(), 1, Integer::sum);
        ofLevel.merge(question.level(), 1, Integer::sum);
    }

    private static boolean isPrediction(Question question) {
        return question.task() instanceof Prediction;
    }

    /** By chance, but each prediction into a gap of its own between the others; those for which there is none, not. */
    private List<Question> ordered() {
        List<Question> order = new ArrayList<>(
                chosen.stream().filter(question -> !isPrediction(question)).toList());
        List<Question> predictions =
                new ArrayList<>(chosen.stream().filter(Interview::isPrediction).toList());
        Collections.shuffle(order, random);
        Collections.shuffle(predictions, random);
        List<Integer> gaps = new ArrayList<>();
        for (int gap = 0; gap <= order.size(); gap++) {
            gaps.add(gap);
        }
        Collections.shuffle(gaps, random);
        List<Integer> used = gaps.subList(0, Math.min(gaps.size(), predictions.size())).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < used.size(); i++) {
            order.add(used.get(i), predictions.get(i));
        }
        return List.copyOf(order);
    }
}
