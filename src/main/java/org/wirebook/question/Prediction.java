package org.wirebook.question;

import java.util.List;
import java.util.Optional;

/**
 * What comes of an experiment, to be said before it runs. Its key is what happens: each outcome has a condition, and
 * the one whose condition holds for the last answer of the experiment is right.
 *
 * @param experiment name of an experiment beside the page
 * @param outcomes in the order they are shown, which tells nothing
 */
public record Prediction(String experiment, List<Outcome> outcomes) implements Task {
    public Prediction {
        outcomes = List.copyOf(outcomes);
        Item.ids(outcomes.stream().map(Outcome::item).toList(), 2);
        if (outcomes.stream().filter(Outcome::isExpected).count() != 1) {
            throw new IllegalArgumentException("one outcome is what the author expects");
        }
    }

    /**
     * What may come of it.
     *
     * @param condition as behind {@code ??} in a file of experiments: {@code status == 304}
     * @param mistake what expecting it tells; empty for what the author of the question expects
     */
    public record Outcome(Item item, String condition, Optional<Mistake> mistake) {

        public boolean isExpected() {
            return mistake.isEmpty();
        }
    }

    @Override
    public String type() {
        return "predict";
    }

    /** What is to be asked of the answer, one for each outcome. */
    public List<String> conditions() {
        return outcomes.stream().map(Outcome::condition).toList();
    }

    /**
     * The question once it is known what happened.
     *
     * @param holds of each condition whether it held
     * @return empty if not exactly one did: then nobody was right or wrong
     */
    public Optional<Choice> settled(List<Boolean> holds) {
        if (holds.size() != outcomes.size()) {
            throw new IllegalArgumentException(holds.size() + " of " + outcomes.size());
        }
        if (holds.stream().filter(one -> one).count() != 1) {
            return Optional.empty();
        }
        return Optional.of(choice(outcomes.get(holds.indexOf(true))));
    }

    /**
     * The same when it is known which outcome it was.
     *
     * @param id of its item; empty if there was none
     */
    public Optional<Choice> settled(String id) {
        return outcomes.stream()
                .filter(outcome -> outcome.item().id().equals(id))
                .findFirst()
                .map(this::choice);
    }

    /** The question as its author expects it to be settled. */
    public Choice expected() {
        return choice(outcomes.stream().filter(Outcome::isExpected).findFirst().orElseThrow());
    }

    private Choice choice(Outcome right) {
        return new Choice(
                outcomes.stream().map(outcome -> option(outcome, right)).toList(), false, true);
    }

    private static Option option(Outcome outcome, Outcome right) {
        boolean isRight = outcome.equals(right);
        return new Option(outcome.item(), isRight, outcome.mistake().filter(mistake -> !isRight));
    }
}
