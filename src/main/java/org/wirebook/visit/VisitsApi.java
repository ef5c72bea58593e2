package org.wirebook.visit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Methods;
import org.wirebook.web.Requests;

/**
 * {@code POST /api/visits} begins a visit, {@code GET /api/visits/{id}} reads its ledger. The id is the only key, and
 * nothing lists ids.
 */
final class VisitsApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visits visits;

    VisitsApi(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Requests.pathInfo(request).replaceFirst("^/", "");
        if (id.isEmpty()) {
            begin(request, response);
        } else {
            read(id, request, response);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            throw HttpProblem.methodNotAllowed("POST");
        }
        Visit visit = visits.begin();
        String ledger = request.getContextPath() + "/api/visits/" + visit.id();
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", ledger);
        response.setHeader("Cache-Control", "no-store");
        Json.send(
                request,
                response,
                Map.of("id", visit.id(), "base", request.getContextPath() + "/visit/" + visit.id(), "ledger", ledger));
    }

    private void read(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Methods.isSafe(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(Methods.READ);
        }
        Visit visit = visits.find(id).orElseThrow(Visits::none);
        response.setHeader("Cache-Control", "no-store");
        Json.send(request, response, visit.ledger());
    }
}
