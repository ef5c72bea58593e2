package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirebook.content.Language;
import org.wirebook.content.SearchIndex;
import org.wirebook.web.Document;
import org.wirebook.web.Exhibit;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/**
 * Everything below {@code /en/} and {@code /zh/}: what labs answer themselves, finished pages, then search, runs, the
 * list of claims, and addresses that have moved.
 */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String RUN = "/run/";

    private final transient Library library;
    private final transient Views views;
    private final transient Runs runs;
    private final transient Claims claims;
    private final transient Labs labs;

    PageServlet(Library library, Views views, Runs runs, Claims claims, Labs labs) {
        this.library = library;
        this.views = views;
        this.runs = runs;
        this.claims = claims;
        this.labs = labs;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Exhibit> lab = labs.asked(request);
        if (lab.isPresent()) {
            labs.answer(lab.get(), Reader.language(request), request, response);
            return;
        }
        Shelf shelf = library.shelf();
        String path = Requests.path(request);
        Optional<Document> page = shelf.document(path);
        if (page.isPresent()) {
            page.get().answer(request, response);
            return;
        }
        Language language = Reader.language(request);
        String info = Requests.pathInfo(request);
        if (info.startsWith(RUN)) {
            runs.start(language, info.substring(RUN.length()), request, response);
            return;
        }
        switch (info) {
            case "" -> moved(response, library.addresses().home(language));
            case "/search" -> search(shelf, language, request, response);
            case "/claims" -> claims.answer(language, request, response);
            case "/feed.atom" -> feed(shelf, path, request, response);
            default -> elsewhere(shelf, language, info, response);
        }
    }

    private void search(Shelf shelf, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        String query = Requests.parameter(request, "q").orElse("").strip();
        SearchIndex index = library.search();
        var found = Hits.of(index.search(query, language, Hits.ON_PAGE), language, library.addresses());
        byte[] html = views.search(shelf.book(), language, query, found.hits(), found.suggestions());
        Library.html(language, html).answer(request, response);
    }

    private void feed(Shelf shelf, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Document feed = new Feeds(library.addresses(), Doorway.origin(request))
                .documents(shelf)
                .get(path);
        if (feed == null) {
            throw new IllegalStateException("no feed " + path);
        }
        feed.answer(request, response);
    }

    /** One address per thing: an old name or a slash too many leads to it for good. */
    private void elsewhere(Shelf shelf, Language language, String info, HttpServletResponse response) {
        String plain = info.endsWith("/") ? info.substring(0, info.length() - 1) : info;
        if (plain.equals("/wiki")) {
            moved(response, library.addresses().home(language));
            return;
        }
        if (shelf.holds("/" + language.tag() + plain) || plain.equals("/search") || plain.equals("/claims")) {
            moved(response, library.addresses().context() + "/" + language.tag() + plain);
            return;
        }
        if (plain.startsWith("/wiki/")) {
            Optional<String> slug = shelf.book().aliased(plain.substring("/wiki/".length()));
            if (slug.isPresent()) {
                moved(response, library.addresses().page(language, slug.get()));
                return;
            }
        }
        throw HttpProblem.notFound(views.message(language, "problem.no-page"));
    }

    private static void moved(HttpServletResponse response, String location) {
        response.setStatus(308); // RFC 9110 §15.4.9; the servlet API of 6.0 has no constant for it
        response.setHeader("Location", location);
        response.setHeader("Cache-Control", "public, max-age=3600");
    }
}
