package org.wirebook.quiz;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Learners;
import org.wirebook.web.Methods;
import org.wirebook.web.Painter;
import org.wirebook.web.Requests;

/**
 * {@code GET /api/progress}: how far a learner is, as JSON. {@code POST} tells what they read and ran where only their
 * browser knew it: 204, or 200 if we do not know them, and then nothing is kept.
 */
final class ProgressApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int MOST_BYTES = 1 << 16;

    private final transient Learners learners;
    private final transient Progress progress;
    private final transient Told told;
    private final transient Painter painter;

    ProgressApi(Learners learners, Progress progress, Told told, Painter painter) {
        this.learners = learners;
        this.progress = progress;
        this.told = told;
        this.painter = painter;
    }

    /** What somebody hears who told something before they answered anything. */
    record Unknown(boolean known) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Cookie");
        if (request.getMethod().equals("POST")) {
            tell(request, response);
        } else if (Methods.isSafe(request.getMethod())) {
            Json.send(request, response, progress.standing(learners.of(request), painter.language(request)));
        } else {
            throw HttpProblem.methodNotAllowed(Methods.READ + ", POST");
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Requests.contentType(request).equals("application/json")) {
            throw HttpProblem.of(415, "Send application/json.").with("Accept", "application/json");
        }
        byte[] content = Requests.content(request, MOST_BYTES)
                .orElseThrow(() -> HttpProblem.of(413, "Send at most " + MOST_BYTES + " octets."));
        Told.News news = Told.News.read(content);
        if (learners.of(request)
                .filter(learner -> told.keep(learner.id(), news))
                .isPresent()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            Json.send(request, response, new Unknown(false));
        }
    }
}
