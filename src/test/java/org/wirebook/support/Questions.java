package org.wirebook.support;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wirebook.app.Application;
import org.wirebook.content.Book;
import org.wirebook.content.ContentException;
import org.wirebook.question.Choice;
import org.wirebook.question.ImpossibleAnswerException;
import org.wirebook.question.Matching;
import org.wirebook.question.Numeric;
import org.wirebook.question.Ordering;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.Task;

/** The questions of the book with their keys, which no test finds out from the site. */
public final class Questions {

    private static final Book BOOK = read();

    private Questions() {}

    private static Book read() {
        try {
            return Application.reader("").read(Path.of("content"));
        } catch (ContentException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    public static List<Question> all() {
        return BOOK.questions();
    }

    /** The first question of a type. */
    public static Question ofType(String type) {
        return all().stream()
                .filter(question -> question.task().type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the book asks nothing of type " + type));
    }

    private static Task.Keyed keyed(Question question) {
        return question.task() instanceof Prediction prediction ? prediction.expected() : (Task.Keyed) question.task();
    }

    /** What is right; of a prediction, what its author expects. */
    public static List<String> right(Question question) {
        return keyed(question).key();
    }

    /** Some answer that is not right. */
    public static List<String> wrong(Question question) {
        Task.Keyed task = keyed(question);
        List<String> wrong;
        if (task instanceof Choice choice) {
            wrong = choice.options().stream()
                    .filter(option -> !option.isRight())
                    .map(option -> option.item().id())
                    .limit(1)
                    .toList();
        } else if (task instanceof Ordering) {
            wrong = new ArrayList<>(task.key());
            Collections.reverse(wrong);
        } else if (task instanceof Matching matching) {
            String other = matching.right().get(0).id();
            wrong = matching.left().stream()
                    .map(item -> item.id() + "=" + other)
                    .toList();
        } else if (task instanceof Numeric numeric) {
            wrong = List.of(numeric.value()
                    .add(numeric.tolerance())
                    .add(numeric.tolerance())
                    .add(BigDecimal.ONE)
                    .toPlainString());
        } else {
            wrong = List.of("certainly not this");
        }
        try {
            if (task.mark(wrong).isRight()) {
                throw new AssertionError("right by chance: " + question.id());
            }
        } catch (ImpossibleAnswerException e) {
            throw new AssertionError("no answer to " + question.id(), e);
        }
        return wrong;
    }
}
