package org.wirebook.lab.caching;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.web.Exhibit;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Listener;
import org.wirebook.web.Requests;
import org.wirebook.web.Routes;
import org.wirebook.web.Turns;

/**
 * {@code /lab/caching}. With script the reader's own browser asks the {@link StageServlet stage} of a visit; without,
 * the server runs what a cache would ask.
 */
public final class CachingLab implements Exhibit {

    private static final int PER_VISITOR = 3;
    private static final int AT_ONCE = 8;
    private static final Pattern VISIT = Pattern.compile("/[A-Za-z0-9_-]{16,40}");

    private final String context;
    private final InstantSource clock;
    private final Runner runner;
    private final Stages stages = new Stages();
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /** @param context the context path, empty or {@code /wirebook} */
    public CachingLab(String context, WireClient client, InstantSource clock) {
        this.context = context;
        this.clock = clock;
        this.runner = new Runner(client, clock);
    }

    @Override
    public String slug() {
        return "caching";
    }

    @Override
    public Map<String, Object> opening() {
        return model(Rules.OPENING);
    }

    private static Map<String, Object> model(Rules rules) {
        var model = new HashMap<String, Object>();
        model.put("rules", rules);
        model.put("directives", Rules.DIRECTIVES);
        return model;
    }

    /** The controls as a link to a story has set them. */
    @Override
    public Reply read(HttpServletRequest request) {
        return new Reply.Panel(200, model(Rules.of(request)));
    }

    @Override
    public Reply act(HttpServletRequest request) {
        Rules rules = Rules.of(request);
        Listener listener = Listener.of(request);
        var target = new Target(listener.address(), listener.tls(), listener.authority(), context);
        Run run = turns.take(request, () -> runner.run(TwoRequests.of(rules, clock.instant()), target));
        Map<String, Object> model = model(rules);
        model.put("run", run);
        return new Reply.Panel(200, model);
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet("/stage", new StageServlet(stages, clock));
        routes.servlet("/api/lab/caching/*", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                set(request, response);
            }
        });
    }

    /** {@code POST /api/lab/caching/{visit}}: sets the stage of a visit, and tells what it would answer now. */
    private void set(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String visit = Requests.pathInfo(request);
        if (!VISIT.matcher(visit).matches()) {
            throw HttpProblem.told(404, "lab.caching.problem.visit");
        }
        if (!request.getMethod().equals("POST")) {
            throw HttpProblem.methodNotAllowed("POST");
        }
        Rules rules = Rules.of(request);
        Instant now = clock.instant();
        stages.set(visit.substring(1), rules, now);
        response.setHeader("Cache-Control", "no-store");
        Json.send(request, response, Map.of("fields", rules.fields(now, now, "en")));
    }
}
