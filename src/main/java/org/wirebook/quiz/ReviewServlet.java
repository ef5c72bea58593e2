package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.wirebook.store.KeptAttempt;
import org.wirebook.store.Place;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;

/**
 * {@code /{lang}/review}: what is due, one question after the other. {@code ?answered=key} is what came of an answer.
 * {@code POST} answers and leads there with 303.
 */
final class ReviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Learners learners;
    private final transient Answers answers;
    private final transient Reviews reviews;
    private final transient Pages pages;
    private final transient Clock clock;

    ReviewServlet(Learners learners, Answers answers, Reviews reviews, Pages pages, Clock clock) {
        this.learners = learners;
        this.answers = answers;
        this.reviews = reviews;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Painter painter = pages.painter();
        String language = painter.language(request);
        if (request.getMethod().equals("POST")) {
            KeptAttempt kept = answers.take(
                    learners.admit(request, response),
                    Submission.of(request, clock.instant()),
                    Place.REVIEW,
                    "",
                    request);
            Pages.seeOther(
                    response,
                    painter.address(language, "/review") + "?answered="
                            + Pages.encoded(kept.attempt().key()));
        } else if (Methods.isSafe(request.getMethod())) {
            ReviewView view = reviews.view(
                    learners.of(request),
                    Requests.parameter(request, "answered"),
                    Requests.parameter(request, "after").orElse(""),
                    language);
            pages.send(request, response, "quiz/review", "/review", "review", view);
        } else {
            throw HttpProblem.methodNotAllowed(Methods.READ + ", POST");
        }
    }
}
