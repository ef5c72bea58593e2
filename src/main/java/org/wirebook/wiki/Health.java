package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/** {@code /health/live}: the process answers. {@code /health/ready}: it can serve everything, search included. */
final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Library library;

    Health(Library library) {
        this.library = library;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Requests.pathInfo(request)) {
            case "/live" -> say("live", request, response);
            case "/ready" -> {
                if (!library.searchable()) {
                    throw HttpProblem.of(503, "The search index is still being built.")
                            .with("Retry-After", "1");
                }
                say("ready", request, response);
            }
            default -> throw HttpProblem.notFound("Ask /health/live or /health/ready.");
        }
    }

    private static void say(String word, HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Document("text/plain;charset=utf-8", "no-store", Map.of(), (word + "\n").getBytes(StandardCharsets.UTF_8))
                .answer(request, response);
    }
}
