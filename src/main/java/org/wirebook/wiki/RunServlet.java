package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.content.Language;
import org.wirebook.store.KeptRun;
import org.wirebook.store.RunRepository;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Preference;
import org.wirebook.web.Requests;

/**
 * {@code /run/{id}}: a kept run at its permanent address, as a page or as JSON. A run never changes, so caches may keep
 * it.
 */
final class RunServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<String> FORMS = List.of("application/json", "text/html");

    private final transient Library library;
    private final transient Views views;
    private final transient RunRepository kept;
    private final transient RunPresenter presenter;

    RunServlet(Library library, Views views, RunRepository kept, RunPresenter presenter) {
        this.library = library;
        this.views = views;
        this.kept = kept;
        this.presenter = presenter;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Requests.pathInfo(request);
        KeptRun run = Optional.of(path)
                .filter(info -> info.length() > 1)
                .flatMap(info -> kept.find(info.substring(1)))
                .orElseThrow(() -> HttpProblem.notFound(views.message(Reader.language(request), "problem.no-run")));
        Language language = Requests.parameter(request, "lang")
                .flatMap(Language::of)
                .or(() -> Language.of(run.language()))
                .orElse(Language.EN);
        boolean page = Preference.mediaType(Requests.field(request, "Accept"), FORMS)
                .map("text/html"::equals)
                .orElse(true);
        document(run, language, page).answer(request, response);
    }

    private Document document(KeptRun run, Language language, boolean page) {
        Map<String, String> vary = Map.of("Vary", "Accept");
        if (!page) {
            return new Document(
                    "application/json",
                    Library.ASK_EACH_TIME,
                    vary,
                    run.content().getBytes(StandardCharsets.UTF_8));
        }
        RunView view = presenter.present(library.shelf().book(), language, run);
        return new Document(
                "text/html;charset=utf-8",
                Library.ASK_EACH_TIME,
                vary,
                views.run(library.shelf().book(), language, view));
    }
}
