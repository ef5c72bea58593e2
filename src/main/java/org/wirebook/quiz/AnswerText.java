package org.wirebook.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirebook.question.Choice;
import org.wirebook.question.ImpossibleAnswerException;
import org.wirebook.question.Item;
import org.wirebook.question.Marked;
import org.wirebook.question.Matching;
import org.wirebook.question.Option;
import org.wirebook.question.Ordering;
import org.wirebook.question.Task;
import org.wirebook.web.HtmlText;

/** Answers in the words of their questions, as HTML. */
final class AnswerText {

    private AnswerText() {}

    /**
     * What a task makes of a kept answer, if it can be one: what was brought along may be made up, and a question may
     * be changed without a word.
     */
    static Optional<Marked> mark(Task.Keyed task, List<String> given) {
        try {
            return Optional.of(task.mark(given));
        } catch (ImpossibleAnswerException e) {
            return Optional.empty();
        }
    }

    /**
     * An answer, one line for each of its parts: what was chosen, each item in its order, each pair, or what was
     * written.
     *
     * @param given an answer that can be {@linkplain #mark marked}
     */
    static List<String> of(Task.Keyed task, List<String> given, String language) {
        if (task instanceof Choice choice) {
            List<Item> items = choice.options().stream().map(Option::item).toList();
            return items.stream()
                    .filter(item -> given.contains(item.id()))
                    .map(item -> item.text().in(language))
                    .toList();
        }
        if (task instanceof Ordering ordering) {
            return given.stream()
                    .map(id -> text(ordering.items(), id, language))
                    .toList();
        }
        return task instanceof Matching matching
                ? pairs(matching, given, language)
                : given.stream().map(HtmlText::escaped).toList();
    }

    private static List<String> pairs(Matching matching, List<String> given, String language) {
        var lines = new ArrayList<String>();
        for (String pair : given) {
            int sign = pair.indexOf('=');
            lines.add(text(matching.left(), pair.substring(0, sign), language)
                    + " → "
                    + text(matching.right(), pair.substring(sign + 1), language));
        }
        return lines;
    }

    private static String text(List<Item> items, String id, String language) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(item -> item.text().in(language))
                .orElseThrow(() -> new IllegalStateException("kept, but no such item: " + id));
    }
}
