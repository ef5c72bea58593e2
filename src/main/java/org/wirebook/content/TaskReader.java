package org.wirebook.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirebook.question.Task;

/** Reads what is to be done in a question, by its type. */
final class TaskReader {

    private static final Map<String, Set<String>> KEYS = Map.of(
            "single", Set.of("option", "ordered"),
            "multi", Set.of("option", "ordered"),
            "predict", Set.of("option", "experiment"),
            "order", Set.of("item", "slip"),
            "match", Set.of("left", "right", "slip"),
            "short", Set.of("accept", "slip"),
            "numeric", Set.of("value", "tolerance", "unit.en", "unit.zh", "slip"));

    private final ChoiceReader choices;
    private final ArrangementReader arrangements;
    private final AnswerReader answers;

    TaskReader(PageFolder folder, List<CompiledPage> pages, Items items) {
        this.choices = new ChoiceReader(folder, pages, items);
        this.arrangements = new ArrangementReader(items);
        this.answers = new AnswerReader(items);
    }

    /** The keys that questions of a type have besides those of all; empty if there is no such type. */
    static Optional<Set<String>> keys(String type) {
        return Optional.ofNullable(KEYS.get(type));
    }

    /** All types there are. */
    static List<String> types() {
        return KEYS.keySet().stream().sorted().toList();
    }

    /** The task; empty after reporting why there is none. */
    Optional<? extends Task> read(TomlEntry question, String type) {
        return switch (type) {
            case "single" -> choices.choice(question, false);
            case "multi" -> choices.choice(question, true);
            case "predict" -> choices.prediction(question);
            case "order" -> arrangements.ordering(question);
            case "match" -> arrangements.matching(question);
            case "short" -> answers.text(question);
            case "numeric" -> answers.number(question);
            default -> throw new IllegalStateException("no type " + type);
        };
    }
}
