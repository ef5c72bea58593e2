package org.wirebook.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wirebook.content.Book;
import org.wirebook.question.ImpossibleAnswerException;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.NewAttempt;
import org.wirebook.store.Place;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learner;
import org.wirebook.web.Painter;

/** Takes answers: each is judged and kept once, however often it comes. Threads: any. */
final class Answers {

    /** The same answer to the same question within this time is a form posted twice, where the form had no key. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private final Supplier<Book> book;
    private final Judge judge;
    private final Notebook notebook;
    private final AttemptRepository attempts;
    private final Painter painter;
    private final Clock clock;

    Answers(
            Supplier<Book> book,
            Judge judge,
            Notebook notebook,
            AttemptRepository attempts,
            Painter painter,
            Clock clock) {
        this.book = book;
        this.judge = judge;
        this.notebook = notebook;
        this.attempts = attempts;
        this.painter = painter;
        this.clock = clock;
    }

    /**
     * Judges and keeps an answer.
     *
     * @param interview id of the interview it belongs to, or empty
     * @return as kept, now or when it came first
     * @throws HttpProblem 404 if there is no such question, 409 if it is another one now, 422 if this is no answer to
     *     it
     */
    KeptAttempt take(
            Learner learner, Submission submission, Place place, String interview, HttpServletRequest request) {
        String language = painter.language(request);
        Question question = submission
                .id()
                .flatMap(id -> book.get().question(id))
                .orElseThrow(() -> HttpProblem.notFound(painter.say(language, "quiz.no-question")));
        Instant now = clock.instant();
        Optional<KeptAttempt> before = before(learner, question, submission, now);
        if (before.isPresent()) {
            return before.get();
        }
        if (submission.version() != question.version()) {
            throw HttpProblem.of(409, painter.say(language, "quiz.changed"));
        }
        Judgement judgement = judgement(question, submission, language, request);
        return notebook.write(new NewAttempt(
                learner.id(),
                submission.key().isEmpty() ? UUID.randomUUID().toString() : submission.key(),
                question.id().toString(),
                question.card(),
                question.version(),
                language,
                place,
                submission.given(),
                judgement.marked().isRight(),
                judgement.marked().mistakes().stream()
                        .map(mistake -> mistake.idea().name())
                        .distinct()
                        .toList(),
                submission.sure(),
                submission.millis(),
                now,
                judgement.run(),
                interview,
                judgement.happened(),
                judgement.isExpected()));
    }

    /**
     * An answer that was kept, with the question it is an answer to.
     *
     * @param question of the version that was answered
     */
    record Found(Question question, KeptAttempt kept) {}

    /**
     * Finds an answer by its key.
     *
     * @param learner who asks
     * @throws HttpProblem 404 if they gave no such answer, 410 if the question is another one by now
     */
    Found find(Optional<Learner> learner, String key, String language) {
        KeptAttempt kept = learner.flatMap(known -> attempts.find(known.id(), key))
                .orElseThrow(() -> HttpProblem.notFound(painter.say(language, "quiz.no-answer")));
        return QuestionId.of(kept.attempt().question())
                .flatMap(id -> book.get().question(id))
                .filter(question -> question.version() == kept.attempt().version())
                .map(question -> new Found(question, kept))
                .orElseThrow(() -> HttpProblem.of(410, painter.say(language, "quiz.gone")));
    }

    private Judgement judgement(Question question, Submission submission, String language, HttpServletRequest request) {
        try {
            return judge.judge(question, submission.given(), language, request);
        } catch (ImpossibleAnswerException e) {
            throw HttpProblem.of(
                    422,
                    painter.say(language, "quiz.impossible." + question.task().type()));
        }
    }

    private Optional<KeptAttempt> before(Learner learner, Question question, Submission submission, Instant now) {
        if (!submission.key().isEmpty()) {
            return attempts.find(learner.id(), submission.key());
        }
        return attempts.latest(learner.id(), question.id().toString())
                .filter(kept -> kept.attempt().given().equals(submission.given())
                        && kept.attempt().at().plus(TWICE).isAfter(now));
    }
}
