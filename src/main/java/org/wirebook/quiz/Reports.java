package org.wirebook.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.question.Task;
import org.wirebook.quiz.Score.OfChapter;
import org.wirebook.quiz.Sitting.Stop;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.NewAttempt;
import org.wirebook.web.Painter;

/** Tells learners how an interview went. What they did not answer is not given away. */
final class Reports {

    private final Supplier<Book> book;
    private final Outcomes outcomes;
    private final Notebook notebook;
    private final Painter painter;
    private final Clock clock;

    Reports(Supplier<Book> book, Outcomes outcomes, Notebook notebook, Painter painter, Clock clock) {
        this.book = book;
        this.outcomes = outcomes;
        this.notebook = notebook;
        this.painter = painter;
        this.clock = clock;
    }

    /** @param sitting an interview that is over */
    ReportView of(Sitting sitting, Syllabus syllabus, String language) {
        Score score = Score.of(sitting, syllabus);
        List<ReportView.Entry> entries =
                sitting.stops().stream().map(stop -> entry(stop, language)).toList();
        return new ReportView(
                started(sitting, language),
                score.right(),
                score.of(),
                minutes(sitting.used(clock.instant())),
                minutesOf(sitting),
                (int) sitting.stops().stream().filter(Stop::isOpen).count(),
                sitting.leftOut(),
                score.strongest().map(chapter -> title(chapter, language)).orElse(null),
                score.weakest().map(chapter -> title(chapter, language)).orElse(null),
                score.chapters().stream()
                        .map(chapter -> new ReportView.Part(title(chapter, language), chapter.right(), chapter.of()))
                        .toList(),
                entries,
                ideas(entries),
                painter.address(language, "/interview"),
                painter.address(language, "/progress"));
    }

    /** When an interview began, by the clock of its learner. */
    String started(Sitting sitting, String language) {
        return DateTimeFormatter.ofPattern(painter.say(language, "interview.date"), Locale.forLanguageTag(language))
                .withZone(notebook.days(sitting.kept().learner()).zone())
                .format(sitting.kept().started());
    }

    static long minutesOf(Sitting sitting) {
        return Duration.between(sitting.kept().started(), sitting.kept().ends()).toMinutes();
    }

    /** A time as clocks show it, in minutes and seconds: {@code 9:42}. */
    static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private static String title(OfChapter score, String language) {
        return score.chapter().title(Language.of(language).orElseThrow());
    }

    private ReportView.Entry entry(Stop stop, String language) {
        Optional<QuestionId> id = QuestionId.of(stop.chosen().id());
        String page = id.flatMap(known -> book.get().page(Language.of(language).orElseThrow(), known.slug()))
                .map(Page::title)
                .orElse(stop.chosen().id());
        String again = stop.question()
                .map(question ->
                        painter.address(language, "/quiz/" + question.id().slug()) + "?q="
                                + question.id().name())
                .orElse("");
        if (stop.question().isEmpty() || stop.answer().isEmpty()) {
            String ask =
                    stop.question().map(question -> question.ask().in(language)).orElse("");
            return new ReportView.Entry(stop.number(), mark(stop), page, ask, List.of(), List.of(), "", null, again);
        }
        return answered(stop, stop.question().get(), stop.answer().get(), page, again, language);
    }

    private ReportView.Entry answered(
            Stop stop, Question question, KeptAttempt kept, String page, String again, String language) {
        NewAttempt attempt = kept.attempt();
        Optional<Task.Keyed> task = Outcomes.settled(question, attempt);
        return new ReportView.Entry(
                stop.number(),
                mark(stop),
                page,
                question.ask().in(language),
                AnswerText.of(Outcomes.posed(question), attempt.given(), language),
                task.filter(keyed -> !attempt.isRight())
                        .map(keyed -> AnswerText.of(keyed, keyed.key(), language))
                        .orElse(List.of()),
                attempt.millis() < 0 ? "" : minutes(Duration.ofMillis(attempt.millis())),
                outcomes.of(new Answers.Found(question, kept), language),
                again);
    }

    private static String mark(Stop stop) {
        if (stop.answer().isEmpty()) {
            return stop.isOpen() ? "unanswered" : "left-out";
        }
        if (stop.question().isEmpty()) {
            return "changed";
        }
        return !stop.isCounted() ? "undecided" : stop.isRight() ? "right" : "wrong";
    }

    private static List<ReportView.Idea> ideas(List<ReportView.Entry> entries) {
        Map<String, ReportView.Idea> ideas = new LinkedHashMap<>();
        for (ReportView.Entry entry : entries) {
            OutcomeView outcome = entry.outcome();
            if (outcome != null) {
                outcome.mistakes()
                        .forEach(mistake -> ideas.putIfAbsent(
                                mistake.idea(), new ReportView.Idea(mistake.idea(), outcome.place())));
            }
        }
        return List.copyOf(ideas.values());
    }
}
