package org.wirebook.lab.race;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code POST /api/lab/race} begins a race, {@code DELETE /api/lab/race/{channel}} ends it, {@code GET
 * /api/lab/race/clock} tells the time, to compare clocks by, and the octets of the head of that very request.
 */
final class RaceApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String CLOCK = "/clock";

    private final transient Races races;
    private final transient Turns turns;
    private final transient InstantSource clock;

    RaceApi(Races races, Turns turns, InstantSource clock) {
        this.races = races;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String path = Requests.pathInfo(request);
        String method = request.getMethod();
        if (path.equals(CLOCK) && (method.equals("GET") || method.equals("HEAD"))) {
            tellTime(request, response);
        } else if (path.isEmpty() && method.equals("POST")) {
            begin(request, response);
        } else if (!path.isEmpty() && !path.equals(CLOCK) && method.equals("DELETE")) {
            races.end(path.substring(1));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            throw HttpProblem.methodNotAllowed(path.equals(CLOCK) ? "GET, HEAD" : path.isEmpty() ? "POST" : "DELETE");
        }
    }

    private void tellTime(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("now", Race.millis(clock.instant()));
        told.put("head", Head.octets(request));
        Json.send(request, response, told);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Course course = Course.of(request);
        Runnable turn = turns.begin(request);
        try {
            String channel = races.begin(course, turn);
            response.setStatus(HttpServletResponse.SC_CREATED);
            Json.send(request, response, Map.of("channel", channel));
        } catch (RuntimeException e) {
            turn.run();
            throw e;
        }
    }
}
