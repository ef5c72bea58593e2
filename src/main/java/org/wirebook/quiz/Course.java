package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.question.Face;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.KeptAttempt;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learner;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;

/** The way through the questions of a page. */
final class Course {

    private final Supplier<Book> book;
    private final AttemptRepository attempts;
    private final Answers answers;
    private final Outcomes outcomes;
    private final Painter painter;
    private final Clock clock;

    Course(
            Supplier<Book> book,
            AttemptRepository attempts,
            Answers answers,
            Outcomes outcomes,
            Painter painter,
            Clock clock) {
        this.book = book;
        this.attempts = attempts;
        this.answers = answers;
        this.outcomes = outcomes;
        this.painter = painter;
        this.clock = clock;
    }

    /** One reader's way, as far as they know each other. */
    private record Way(String slug, String language, List<Question> questions, List<String> standings, String url) {
        int indexOf(QuestionId id) {
            return questions.stream().map(Question::id).toList().indexOf(id);
        }

        String url(int index) {
            return url + "?q=" + questions.get(index).id().name();
        }
    }

    /**
     * What the query of a request asks for.
     *
     * @throws HttpProblem 404 if the page has no questions, not this one, or the reader gave no such answer
     */
    QuizView view(String slug, Optional<Learner> learner, HttpServletRequest request) {
        String language = painter.language(request);
        List<Question> questions = book.get().questions(slug);
        if (questions.isEmpty()) {
            throw HttpProblem.notFound(painter.say(language, "quiz.no-quiz"));
        }
        var way = new Way(
                slug,
                language,
                questions,
                standings(slug, learner, questions),
                painter.address(language, "/quiz/" + slug));
        Optional<String> answered = Requests.parameter(request, "answered");
        Optional<String> asked = Requests.parameter(request, "q");
        if (answered.isPresent()) {
            return answered(way, learner, answered.get());
        }
        if (asked.isPresent()) {
            return asked(way, new QuestionId(slug, asked.get()));
        }
        int first = way.standings().indexOf("new");
        if (first < 0 || Requests.parameter(request, "done").isPresent()) {
            return view(way, -1, null, null, null, null);
        }
        return asked(way, questions.get(first).id());
    }

    private List<String> standings(String slug, Optional<Learner> learner, List<Question> questions) {
        Map<String, KeptAttempt> latest =
                learner.map(known -> attempts.latestOfPage(known.id(), slug)).orElse(Map.of());
        return questions.stream().map(question -> standing(latest, question)).toList();
    }

    private static String standing(Map<String, KeptAttempt> latest, Question question) {
        return Optional.ofNullable(latest.get(question.id().toString()))
                .filter(kept -> kept.attempt().version() == question.version())
                .map(kept -> kept.attempt().isRight() ? "right" : "wrong")
                .orElse("new");
    }

    private QuizView asked(Way way, QuestionId id) {
        int index = way.indexOf(id);
        if (index < 0) {
            throw HttpProblem.notFound(painter.say(way.language(), "quiz.no-question"));
        }
        Face face = Face.of(way.questions().get(index), way.language(), clock.millis());
        return view(way, index, face, null, null, null);
    }

    private QuizView answered(Way way, Optional<Learner> learner, String key) {
        Answers.Found found = answers.find(learner, key, way.language());
        int index = way.indexOf(found.question().id());
        if (index < 0) {
            throw HttpProblem.notFound(painter.say(way.language(), "quiz.no-answer"));
        }
        OutcomeView outcome = outcomes.of(found, way.language());
        int next = next(way, index);
        return view(way, index, null, outcome, next < 0 ? way.url() + "?done" : way.url(next), way.url(index));
    }

    /** The next that is not answered yet, round the end; -1 if all are. */
    private static int next(Way way, int index) {
        int count = way.questions().size();
        for (int step = 1; step < count; step++) {
            int other = (index + step) % count;
            if (way.standings().get(other).equals("new")) {
                return other;
            }
        }
        return -1;
    }

    private QuizView view(
            Way way,
            int current,
            @Nullable Face face,
            @Nullable OutcomeView outcome,
            @Nullable String next,
            @Nullable String again) {
        var stops = new ArrayList<QuizView.Stop>();
        for (int i = 0; i < way.questions().size(); i++) {
            stops.add(new QuizView.Stop(i + 1, way.url(i), way.standings().get(i), i == current));
        }
        Page page = book.get()
                .page(Language.of(way.language()).orElseThrow(), way.slug())
                .orElseThrow();
        return new QuizView(
                new QuizView.PageLink(page.title(), painter.address(way.language(), "/wiki/" + way.slug())),
                stops,
                face,
                outcome,
                way.url(),
                "quiz",
                UUID.randomUUID().toString(),
                String.valueOf(clock.millis()),
                next,
                again,
                face == null && outcome == null,
                way.standings().stream().filter("right"::equals).count(),
                painter.address(way.language(), "/progress"));
    }
}
