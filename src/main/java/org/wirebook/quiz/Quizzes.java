package org.wirebook.quiz;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.wirebook.content.Book;
import org.wirebook.store.AttemptRepository;
import org.wirebook.store.CardRepository;
import org.wirebook.store.Database;
import org.wirebook.store.InterviewRepository;
import org.wirebook.store.LearnerRepository;
import org.wirebook.store.MarkRepository;
import org.wirebook.store.StatsRepository;
import org.wirebook.web.DaemonThreads;
import org.wirebook.web.Feature;
import org.wirebook.web.Learners;
import org.wirebook.web.Painter;
import org.wirebook.web.Routes;

/** Questions to answer, and what the site remembers of those who answer. */
public final class Quizzes implements Feature {

    /**
     * What quizzes need of the rest of the site.
     *
     * @param book as it is now
     * @param secrets of the codes that make another browser the same learner, and of who runs the site
     * @param rehearsal runs what was foretold
     * @param transcripts trusted HTML of a kept run, by its id and the tag of a language
     */
    public record Site(
            Supplier<Book> book,
            Painter painter,
            Learners learners,
            Secrets secrets,
            Rehearsal rehearsal,
            BiFunction<String, String, Optional<String>> transcripts) {}

    /**
     * What nobody else may know.
     *
     * @param seal what is kept of a code: nobody gets the code back from it
     * @param random hard to guess
     * @param operatorToken what is shown to see the statistics; empty if nobody may
     */
    public record Secrets(UnaryOperator<String> seal, RandomGenerator random, String operatorToken) {}

    private final Site site;
    private final Clock clock;
    private final Pages pages;
    private final Answers answers;
    private final Course course;
    private final Reviews reviews;
    private final ProgressRoutes progress;
    private final InterviewServlet interview;
    private final StatsServlet stats;

    public Quizzes(Site site, Database database, Clock clock) {
        this.site = site;
        this.clock = clock;
        this.pages = new Pages(site.painter());
        var attempts = new AttemptRepository(database);
        var cards = new CardRepository(database);
        var learners = new LearnerRepository(database);
        var notebook = new Notebook(learners, attempts, cards);
        var outcomes = new Outcomes(site.painter(), cards, notebook, site.transcripts(), clock);
        this.answers = new Answers(site.book(), new Judge(site.rehearsal()), notebook, attempts, site.painter(), clock);
        this.reviews = new Reviews(
                site.book(),
                attempts,
                cards,
                new MarkRepository(database),
                notebook,
                answers,
                outcomes,
                site.painter(),
                clock);
        this.course = new Course(site.book(), attempts, answers, outcomes, site.painter(), clock);
        this.progress = new ProgressRoutes(site, pages, database, learners, notebook, clock);
        this.interview = new InterviewServlet(
                site.learners(),
                new Interviews(
                        site.book(),
                        new InterviewRepository(database),
                        attempts,
                        answers,
                        site.secrets().random(),
                        clock),
                new Reports(site.book(), outcomes, notebook, site.painter(), clock),
                pages,
                clock);
        var statistics = new Statistics(new StatsRepository(database)::questions, clock);
        if (!site.secrets().operatorToken().isEmpty()) {
            new DaemonThreads("statistics-").newThread(statistics::prepare).start();
        }
        this.stats = new StatsServlet(
                new Operator(site.secrets().operatorToken(), site.painter()), statistics, site.book(), pages);
    }

    @Override
    public void addTo(Routes routes) {
        var quiz = new QuizServlet(site.learners(), answers, course, pages, clock);
        var review = new ReviewServlet(site.learners(), answers, reviews, pages, clock);
        for (String language : List.of("en", "zh")) {
            routes.servlet("/" + language + "/quiz/*", quiz);
            routes.servlet("/" + language + "/review", review);
            routes.servlet("/" + language + "/interview/*", interview);
            routes.servlet("/" + language + "/stats", stats);
        }
        progress.addTo(routes);
        routes.servlet("/stats", stats);
    }
}
