package org.wirebook.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.web.Happenings;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Methods;
import org.wirebook.web.OnComplete;
import org.wirebook.web.Requests;

/** Finds the endpoint for a request, answers {@code OPTIONS}, and refuses methods that are not allowed. */
final class DemoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private record Match(Endpoint endpoint, Map<String, String> variables) {}

    private final transient Map<String, List<Endpoint>> byFirstSegment;
    private final transient Happenings happenings;

    DemoServlet(List<Endpoint> endpoints, Happenings happenings) {
        this.happenings = happenings;
        byFirstSegment = endpoints.stream()
                .collect(groupingBy(endpoint -> endpoint.path().segments().get(0)));
    }

    /** Every method comes here: the one of {@link HttpServlet} knows no PATCH, and answers TRACE. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            throw new BrokenOffException(); // see Later
        }
        try {
            serve(request, response);
            count(request, response);
        } catch (HttpProblem problem) {
            happenings.answered(problem.status());
            throw problem;
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!Methods.isKnown(method)) {
            // RFC 9110 §15.6.2: the method is not recognised, whatever the resource
            throw HttpProblem.of(501, "No resource here knows this method. Methods are case-sensitive.");
        }
        CrossOrigin.allow(request, response);
        try {
            find(request, response);
        } catch (HttpProblem problem) {
            throw CrossOrigin.allow(request, problem);
        }
    }

    /** An answer that takes its time may choose its status later. */
    private void count(HttpServletRequest request, HttpServletResponse response) {
        if (!request.isAsyncStarted()) {
            happenings.answered(response.getStatus());
            return;
        }
        try {
            request.getAsyncContext().addListener(new OnComplete(() -> happenings.answered(response.getStatus())));
        } catch (IllegalStateException e) { // complete meanwhile
            happenings.answered(response.getStatus());
        }
    }

    private void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Requests.pathInfo(request);
        Optional<Match> match = find(path);
        if (match.isEmpty() && path.endsWith("/") && find(withoutSlash(path)).isPresent()) {
            response.setStatus(308); // each resource has one address
            response.setHeader("Location", withoutSlash(request.getRequestURI()) + queryOf(request));
            return;
        }
        answer(match.orElseThrow(() -> missing(path)), request, response);
    }

    private static void answer(Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Endpoint endpoint = match.endpoint();
        if (request.getMethod().equals("OPTIONS")) {
            options(endpoint, request, response);
        } else if (endpoint.allows(request.getMethod())) {
            endpoint.action().answer(new Exchange(request, response, match.variables()));
        } else {
            throw HttpProblem.methodNotAllowed(endpoint.allow());
        }
    }

    private static void options(Endpoint endpoint, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", endpoint.allow());
        List<String> patches = endpoint.reading().types().getOrDefault("PATCH", List.of());
        if (!patches.isEmpty()) {
            response.setHeader("Accept-Patch", String.join(", ", patches)); // RFC 5789 §3.1
        }
        CrossOrigin.answerPreflight(request, response, endpoint.allow());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Optional<Match> find(String path) {
        for (Endpoint endpoint : sharingFirstSegment(path)) {
            Optional<Map<String, String>> variables = endpoint.path().match(PathTemplate.segmentsOf(path));
            if (variables.isPresent()) {
                return Optional.of(new Match(endpoint, variables.get()));
            }
        }
        return Optional.empty();
    }

    private List<Endpoint> sharingFirstSegment(String path) {
        return path.isEmpty()
                ? List.of()
                : byFirstSegment.getOrDefault(PathTemplate.segmentsOf(path).get(0), List.of());
    }

    private HttpProblem missing(String path) {
        String forms = sharingFirstSegment(path).stream()
                .map(endpoint -> "/http" + endpoint.path())
                .collect(joining(" or "));
        return HttpProblem.notFound(
                "No endpoint has this path." + (forms.isEmpty() ? "" : " Did you mean " + forms + "?"));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String queryOf(HttpServletRequest request) {
        String query = Requests.query(request);
        return query.isEmpty() ? "" : "?" + query;
    }
}
