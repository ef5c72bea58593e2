package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirebook.content.Language;
import org.wirebook.experiment.Experiment;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/**
 * {@code /api/experiments/{slug}/{name}?lang=}: an experiment as data, for the script that runs it in the reader's own
 * browser, and the words that script needs. {@code POST} with {@code source} reads the reader's version of it. What is
 * written in Java is no data: 404.
 */
final class ExperimentApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String METHODS = Methods.READ + ", POST";

    private final transient Library library;
    private final transient Views views;

    ExperimentApi(Library library, Views views) {
        this.library = library;
        this.views = views;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean posted = request.getMethod().equals("POST");
        if (!posted && !Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(METHODS);
        }
        Language language =
                Requests.parameter(request, "lang").flatMap(Language::of).orElseGet(() -> Reader.language(request));
        String path = Requests.pathInfo(request).replaceFirst("^/", "");
        var asked = AskedExperiment.of(library.shelf().book(), views, language, path, request);
        if (!(asked.trial() instanceof Experiment experiment)) {
            throw HttpProblem.notFound(views.message(language, "problem.no-experiment"));
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("experiment", experiment);
        json.put("edited", asked.edited());
        json.put("words", views.words(language, "browser."));
        if (posted) {
            response.setHeader("Cache-Control", "no-store");
            Json.send(request, response, json);
        } else {
            new Document("application/json", Library.ASK_EACH_TIME, Map.of(), Json.write(json))
                    .answer(request, response);
        }
    }
}
