package org.wirebook.visit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/** {@code /visit/{id}/…}: hands a request to the servlet that serves the same path of the site. */
final class VisitServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visits visits;

    VisitServlet(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!(request instanceof VisitRequest inside)) {
            throw noVisit(request);
        }
        Places.Place place = inside.place();
        if (!place.isOpen()) {
            throw HttpProblem.told(404, "problem.visit.closed");
        }
        if (!place.takesEveryMethod() && !Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        place.servlet().service(request, response);
    }

    /** Why the filter let the request through as it was. */
    private HttpProblem noVisit(HttpServletRequest request) {
        String id = Requests.pathInfo(request).replaceFirst("^/([^/]*).*", "$1");
        return visits.find(id).filter(Visit::isFull).isPresent()
                ? HttpProblem.told(429, "problem.visit.full")
                : Visits.none();
    }
}
