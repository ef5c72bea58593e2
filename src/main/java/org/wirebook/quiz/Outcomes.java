package org.wirebook.quiz;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wirebook.question.Choice;
import org.wirebook.question.Mistake;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.Task;
import org.wirebook.store.CardRepository;
import org.wirebook.store.NewAttempt;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Painter;

/** Tells readers what came of their answers, with what they could not know before. */
final class Outcomes {

    private final Painter painter;
    private final CardRepository cards;
    private final Notebook notebook;
    private final BiFunction<String, String, Optional<String>> transcripts;
    private final Clock clock;

    /** @param transcripts trusted HTML of a kept run, by its id and the tag of a language */
    Outcomes(
            Painter painter,
            CardRepository cards,
            Notebook notebook,
            BiFunction<String, String, Optional<String>> transcripts,
            Clock clock) {
        this.painter = painter;
        this.cards = cards;
        this.notebook = notebook;
        this.transcripts = transcripts;
        this.clock = clock;
    }

    /** What came of an answer, in a language of the book. */
    OutcomeView of(Answers.Found found, String language) {
        Question question = found.question();
        NewAttempt attempt = found.kept().attempt();
        Optional<Task.Keyed> task = settled(question, attempt);
        List<OutcomeView.Belief> beliefs =
                task.map(keyed -> beliefs(keyed, attempt, language)).orElse(List.of());
        boolean isWritten =
                task.filter(keyed -> rows(keyed, attempt, language).isEmpty()).isPresent();
        return new OutcomeView(
                attempt.key(),
                attempt.isRight(),
                task.isEmpty(),
                !attempt.isSettled(),
                question.ask().in(language),
                task.map(keyed -> rows(keyed, attempt, language)).orElse(List.of()),
                isWritten ? String.join(" ", attempt.given()) : "",
                isWritten ? task.map(keyed -> keyed.key().get(0)).orElse("") : "",
                attempt.sure(),
                beliefs,
                question.why().in(language),
                painter.address(language, "/wiki/" + question.id().slug()) + "#"
                        + question.place().in(language),
                question.cites().stream()
                        .map(source -> new OutcomeView.SourceView(source.label(), source.url()))
                        .toList(),
                attempt.run(),
                Optional.of(attempt.run())
                        .filter(run -> !run.isEmpty())
                        .flatMap(run -> transcripts.apply(run, language))
                        .orElse(""),
                due(attempt, language));
    }

    private List<OutcomeView.Row> rows(Task.Keyed task, NewAttempt attempt, String language) {
        return new Rows(painter, language).of(task, attempt.given());
    }

    /** The task with its key; empty if a run decided nothing. */
    static Optional<Task.Keyed> settled(Question question, NewAttempt attempt) {
        if (question.task() instanceof Prediction prediction) {
            return prediction.settled(attempt.happened()).map((Choice choice) -> choice);
        }
        return Optional.of((Task.Keyed) question.task());
    }

    /** The task with the key its author expects, whatever a run showed. */
    static Task.Keyed posed(Question question) {
        return question.task() instanceof Prediction prediction ? prediction.expected() : (Task.Keyed) question.task();
    }

    private List<OutcomeView.Belief> beliefs(Task.Keyed task, NewAttempt attempt, String language) {
        List<Mistake> mistakes = AnswerText.mark(task, attempt.given())
                .orElseThrow(() -> HttpProblem.of(410, painter.say(language, "quiz.changed")))
                .mistakes();
        return mistakes.stream()
                .map(mistake -> new OutcomeView.Belief(
                        mistake.idea().text().in(language), mistake.why().in(language)))
                .toList();
    }

    private String due(NewAttempt attempt, String language) {
        Days days = notebook.days(attempt.learner());
        return cards.find(attempt.learner(), attempt.card())
                .map(card -> days.of(card.due()))
                .filter(day -> day.isAfter(days.of(clock.instant())))
                .map(day -> written(day, language))
                .orElse("");
    }

    /** A day as it is written in a language. */
    String written(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern(painter.say(language, "quiz.date"), Locale.forLanguageTag(language))
                .format(day);
    }
}
