package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.Place;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learner;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;

/**
 * {@code /{lang}/quiz/{slug}}: the questions of a page, one at a time. {@code ?q=name} is one of them,
 * {@code ?answered=key} what came of an answer, {@code ?done} the end. {@code POST} answers and leads to what came of
 * it with 303.
 */
final class QuizServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Learners learners;
    private final transient Answers answers;
    private final transient Course course;
    private final transient Pages pages;
    private final transient Clock clock;

    QuizServlet(Learners learners, Answers answers, Course course, Pages pages, Clock clock) {
        this.learners = learners;
        this.answers = answers;
        this.course = course;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String slug = Requests.pathInfo(request).replaceFirst("^/", "");
        if (request.getMethod().equals("POST")) {
            answer(slug, request, response);
        } else if (Methods.isSafe(request.getMethod())) {
            show(slug, request, response);
        } else {
            throw HttpProblem.methodNotAllowed(Methods.READ + ", POST");
        }
    }

    private void answer(String slug, HttpServletRequest request, HttpServletResponse response) {
        Painter painter = pages.painter();
        String language = painter.language(request);
        Submission submission = Submission.of(request, clock.instant());
        if (submission.id().filter(id -> id.slug().equals(slug)).isEmpty()) {
            throw HttpProblem.notFound(painter.say(language, "quiz.no-question"));
        }
        Learner learner = learners.admit(request, response);
        Place place = submission.place() == Place.PAGE ? Place.PAGE : Place.QUIZ;
        KeptAttempt kept = answers.take(learner, submission, place, "", request);
        Pages.seeOther(
                response,
                painter.address(language, "/quiz/" + slug) + "?answered="
                        + Pages.encoded(kept.attempt().key()));
    }

    private void show(String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        QuizView view = course.view(slug, learners.of(request), request);
        pages.send(request, response, "quiz/quiz", "/quiz/" + slug, "quiz", view);
    }
}
