package org.wirebook.lab.caching;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.wirebook.web.Conditional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Methods;
import org.wirebook.web.Preference;
import org.wirebook.web.Requests;

/**
 * {@code /stage} inside a visit: one resource in two languages, whose answers say of caching what the reader told them
 * to. Each carries its number in {@code Answer-Number} and in its content, so that one out of a cache shows.
 */
final class StageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final transient Stages stages;
    private final transient InstantSource clock;

    StageServlet(Stages stages, InstantSource clock) {
        this.stages = stages;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        String context = request.getContextPath();
        Stages.Stage stage = stages.find(context.substring(context.lastIndexOf('/') + 1))
                .orElseThrow(() -> HttpProblem.notFound("No stage is set here: a page of the lab does that."));
        Rules rules = stage.rules();
        Instant now = clock.instant();
        String language = Preference.language(Requests.field(request, "Accept-Language"), LANGUAGES);
        int number = stage.nextAnswer();
        rules.fields(now, stage.began(), language).forEach(response::setHeader);
        response.setHeader("Answer-Number", String.valueOf(number));
        switch (Conditional.evaluate(request, rules.tag(language), rules.modified(stage.began()))) {
            case NOT_MODIFIED -> Conditional.sendNotModified(response);
            case PRECONDITION_FAILED -> throw HttpProblem.of(412, "The content has another tag now.");
            case PROCEED -> send(request, response, rules.version(), language, number);
        }
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, int version, String language, int number)
            throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("version", version);
        content.put("language", language);
        content.put("answer", number);
        response.setHeader("Content-Language", language);
        Json.send(request, response, content);
    }
}
