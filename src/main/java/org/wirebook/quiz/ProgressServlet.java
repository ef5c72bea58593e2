package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/** {@code /{lang}/progress}: how far a learner is, and what can be done with their record. */
final class ProgressServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> NOTICES = List.of("brought", "moved", "forgotten");

    private final transient Learners learners;
    private final transient Progress progress;
    private final transient Pages pages;

    ProgressServlet(Learners learners, Progress progress, Pages pages) {
        this.learners = learners;
        this.progress = progress;
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        String language = pages.painter().language(request);
        if (pages.isJson(request)) {
            pages.sendJson(request, response, progress.standing(learners.of(request), language));
            return;
        }
        ProgressView view = progress.view(learners.of(request), language, notice(request), brought(request));
        pages.send(request, response, "progress/progress", "/progress", "progress", view);
    }

    private static String notice(HttpServletRequest request) {
        return NOTICES.stream()
                .filter(name -> Requests.parameter(request, name).isPresent())
                .findFirst()
                .orElse("");
    }

    private static int brought(HttpServletRequest request) {
        return Requests.parameter(request, "brought")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
