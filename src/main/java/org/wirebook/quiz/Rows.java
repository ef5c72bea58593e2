package org.wirebook.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirebook.question.Choice;
import org.wirebook.question.Item;
import org.wirebook.question.Matching;
import org.wirebook.question.Option;
import org.wirebook.question.Ordering;
import org.wirebook.question.Task;
import org.wirebook.web.Painter;

/** An answer laid beside what is right. */
final class Rows {

    private final Painter painter;
    private final String language;

    Rows(Painter painter, String language) {
        this.painter = painter;
        this.language = language;
    }

    /** None for what is written. */
    List<OutcomeView.Row> of(Task.Keyed task, List<String> given) {
        if (task instanceof Choice choice) {
            return choice.options().stream()
                    .map(option -> row(option, given.contains(option.item().id())))
                    .toList();
        }
        if (task instanceof Ordering ordering) {
            return ordered(ordering, given);
        }
        return task instanceof Matching matching ? paired(matching, given) : List.of();
    }

    private OutcomeView.Row row(Option option, boolean isChosen) {
        String mark = option.isRight() ? (isChosen ? "right" : "missed") : (isChosen ? "wrong" : "left");
        return new OutcomeView.Row(mark, option.item().text().in(language), "");
    }

    /** In the order that was given. */
    private List<OutcomeView.Row> ordered(Ordering ordering, List<String> given) {
        var rows = new ArrayList<OutcomeView.Row>();
        List<String> key = ordering.key();
        for (int i = 0; i < given.size(); i++) {
            int wanted = key.indexOf(given.get(i));
            Item item = ordering.items().get(wanted);
            rows.add(new OutcomeView.Row(
                    wanted == i ? "right" : "wrong",
                    item.text().in(language),
                    wanted == i ? "" : painter.say(language, "quiz.should-be", wanted + 1)));
        }
        return rows;
    }

    private List<OutcomeView.Row> paired(Matching matching, List<String> given) {
        Map<String, String> texts = new HashMap<>();
        matching.right().forEach(item -> texts.put(item.id(), item.text().in(language)));
        return matching.left().stream()
                .map(item -> {
                    String wanted = String.valueOf(matching.pairs().get(item.id()));
                    String said = given.stream()
                            .filter(pair -> pair.startsWith(item.id() + "="))
                            .map(pair -> pair.substring(item.id().length() + 1))
                            .findFirst()
                            .orElse("");
                    String belongs = String.valueOf(texts.get(wanted));
                    return said.equals(wanted)
                            ? new OutcomeView.Row("right", item.text().in(language), belongs)
                            : new OutcomeView.Row(
                                    "wrong",
                                    item.text().in(language),
                                    painter.say(language, "quiz.belongs-to", belongs, String.valueOf(texts.get(said))));
                })
                .toList();
    }
}
