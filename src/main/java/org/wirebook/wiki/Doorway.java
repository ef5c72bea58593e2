package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.wirebook.content.Language;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/**
 * Every address no other servlet serves. An address without its language leads to the one the reader prefers (302:
 * tomorrow, or for another reader, it may be another); what machines read of the whole book stands here; the rest is
 * not found.
 */
final class Doorway extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Set<String> FEEDS = Set.of("/sitemap.xml", "/robots.txt");

    /** What there is in each language, beside pages and labs. */
    private static final Set<String> PER_LANGUAGE =
            Set.of("/", "/http/", "/search", "/glossary", "/claims", "/lab", "/progress", "/review", "/interview");

    private static final List<String> BELOW = List.of("/wiki/", "/lab/", "/quiz/", "/interview/", "/progress/");

    private final transient Library library;
    private final transient Document icon;

    Doorway(Library library, Document icon) {
        this.library = library;
        this.icon = icon;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Requests.path(request);
        if (FEEDS.contains(path)) {
            feed(request, path).answer(request, response);
            return;
        }
        if (path.equals("/favicon.ico")) {
            // For answers that cannot name an icon: those of demo endpoints are sandboxed, and so of another origin.
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            icon.answer(request, response);
            return;
        }
        if (path.equals("/http")) {
            response.setStatus(308); // each resource has one address
            response.setHeader("Location", request.getRequestURI() + "/");
            return;
        }
        if (PER_LANGUAGE.contains(path) || BELOW.stream().anyMatch(path::startsWith)) {
            requireRead(request);
            Language language = Reader.language(request);
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Vary", Reader.VARY);
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Location", location(request, language, path));
            return;
        }
        throw HttpProblem.told(404, "problem.no-page");
    }

    private static void requireRead(HttpServletRequest request) {
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
    }

    private static String location(HttpServletRequest request, Language language, String path) {
        String rest = path.equals("/http/")
                ? "/http"
                : request.getRequestURI().substring(request.getContextPath().length());
        String query = Requests.query(request);
        return request.getContextPath() + "/" + language.tag() + (path.equals("/") ? "/" : rest)
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** Rendered for each request, since its addresses are absolute and a reader may come by several names. */
    private Document feed(HttpServletRequest request, String path) {
        Document document = new Feeds(library.addresses(), origin(request))
                .documents(library.shelf())
                .get(path);
        if (document == null) {
            throw new IllegalStateException("no feed " + path);
        }
        return document;
    }

    /** Scheme and authority by which the reader came. */
    static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
