package org.wirebook.visit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirebook.web.Requests;

/**
 * Lets everything behind it believe that the site's context path is the visit's, and writes down what is asked and
 * answered. Since the filters behind it believe so too, what is sandboxed on the site is sandboxed in the visit.
 */
final class VisitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String SERVLET_PATH = "/visit";

    private final transient Visits visits;
    private final transient Places places;

    VisitFilter(Visits visits, Places places) {
        this.visits = visits;
        this.places = places;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<VisitRequest> visited =
                request.getServletPath().equals(SERVLET_PATH) ? visited(request) : Optional.empty();
        Optional<Entry> entry = visited.flatMap(inside -> inside.visit().enter(request));
        if (visited.isEmpty() || entry.isEmpty()) {
            chain.doFilter(request, response); // the servlet says why it is no visit
            return;
        }
        var recorded = new RecordedResponse(response, entry.get());
        VisitRequest inside = visited.get();
        inside.whenComplete(recorded::end);
        chain.doFilter(inside, recorded);
        if (!inside.isAnsweredLater()) {
            recorded.end();
        }
    }

    private Optional<VisitRequest> visited(HttpServletRequest request) {
        String info = Requests.pathInfo(request);
        int slash = info.indexOf('/', 1);
        if (slash < 0) {
            return Optional.empty();
        }
        String id = info.substring(1, slash);
        String root = request.getContextPath() + SERVLET_PATH + "/" + id;
        // An id in another spelling, percent-encoded or behind dot segments, would be another address with other links.
        return request.getRequestURI().startsWith(root + "/")
                ? visits.find(id)
                        .flatMap(visit -> places.of(info.substring(slash))
                                .map(place -> new VisitRequest(request, visit, root, place)))
                : Optional.empty();
    }
}
