package org.wirebook.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a reader sees of a question before answering, in one language. It holds nothing from which the key can be told.
 *
 * @param id as {@link QuestionId#of} reads it
 * @param type as {@link Task#type} says
 * @param ask HTML
 * @param items to choose, to order, or those on the left; in the order they are shown
 * @param right those on the right of a matching
 * @param unit behind a number
 */
public record Face(
        String id,
        String name,
        int version,
        int level,
        String type,
        String ask,
        List<Shown> items,
        List<Shown> right,
        String unit) {
    public Face {
        items = List.copyOf(items);
        right = List.copyOf(right);
    }

    /** An item as it stands there. */
    public record Shown(String id, String html) {}

    /**
     * The face of a question.
     *
     * @param language tag of a language of the book
     * @param seed of the order of what has none of its own: the same seed gives the same order
     */
    public static Face of(Question question, String language, long seed) {
        Task task = question.task();
        var random = new Random(seed);
        List<Item> items = List.of();
        List<Item> right = List.of();
        String unit = "";
        if (task instanceof Choice choice) {
            items = choice.options().stream().map(Option::item).toList();
            items = choice.isOrdered() ? items : shuffled(items, random);
        } else if (task instanceof Prediction prediction) {
            items = prediction.outcomes().stream().map(Prediction.Outcome::item).toList();
        } else if (task instanceof Ordering ordering) {
            items = shuffledAway(ordering.items(), random);
        } else if (task instanceof Matching matching) {
            items = matching.left();
            right = shuffled(matching.right(), random);
        } else if (task instanceof Numeric numeric) {
            unit = numeric.unit().in(language);
        }
        return new Face(
                question.id().toString(),
                question.id().name(),
                question.version(),
                question.level(),
                task.type(),
                question.ask().in(language),
                shown(items, language),
                shown(right, language),
                unit);
    }

    private static List<Item> shuffled(List<Item> items, Random random) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** In any order but the right one. */
    private static List<Item> shuffledAway(List<Item> items, Random random) {
        List<Item> shuffled = shuffled(items, random);
        while (shuffled.equals(items)) {
            shuffled = shuffled(items, random);
        }
        return shuffled;
    }

    private static List<Shown> shown(List<Item> items, String language) {
        return items.stream()
                .map(item -> new Shown(item.id(), item.text().in(language)))
                .toList();
    }
}
