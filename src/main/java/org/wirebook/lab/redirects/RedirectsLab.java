package org.wirebook.lab.redirects;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirebook.experiment.Experiment;
import org.wirebook.experiment.ExperimentFile;
import org.wirebook.experiment.ExperimentSyntaxException;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Runner;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.web.Exhibit;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Listener;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code /lab/redirects}: the truth table of methods and codes, as the standards have it. The reader's browser fills it
 * in through visits; the bytes of a cell come from a run on the wire.
 */
public final class RedirectsLab implements Exhibit {

    private static final int PER_VISITOR = 3;
    private static final int AT_ONCE = 8;

    private final String context;
    private final Runner runner;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /** @param context the context path, empty or {@code /wirebook} */
    public RedirectsLab(String context, WireClient client, InstantSource clock) {
        this.context = context;
        this.runner = new Runner(client, clock);
    }

    @Override
    public String slug() {
        return "redirects";
    }

    @Override
    public Map<String, Object> opening() {
        return model(new Cell("POST", 302));
    }

    private static Map<String, Object> model(Cell chosen) {
        List<List<Cell>> rows = Cell.METHODS.stream()
                .map(method ->
                        Cell.CODES.stream().map(code -> new Cell(method, code)).toList())
                .toList();
        var model = new HashMap<String, Object>();
        model.put("codes", Cell.CODES);
        model.put("methods", Cell.METHODS);
        model.put("rows", rows);
        model.put("chosen", chosen);
        return model;
    }

    @Override
    public Reply act(HttpServletRequest request) {
        Cell cell = Cell.of(
                        Requests.parameter(request, "method").orElse(""),
                        Requests.parameter(request, "code").orElse(""))
                .orElseThrow(() -> HttpProblem.told(422, "lab.redirects.problem.cell"));
        Listener listener = Listener.of(request);
        var target = new Target(listener.address(), listener.tls(), listener.authority(), context);
        Run run = turns.take(request, () -> runner.run(experiment(cell), target));
        Map<String, Object> model = model(cell);
        model.put("run", run);
        return new Reply.Panel(200, model);
    }

    private static Experiment experiment(Cell cell) {
        String source = "### " + cell.method() + " answered with " + cell.code() + "\n# @name redirected\n"
                + cell.method() + " {{base}}/http/redirect-to?url=/http/anything/landed&status_code=" + cell.code()
                + "\n" + (cell.hasContent() ? "Content-Type: text/plain\n\ntwo cups of tea\n" : "")
                + "\n?? status == 200\n"
                + (cell.next().equals("HEAD") ? "" : "?? js response.parsedBody.method == " + cell.next() + "\n");
        try {
            return ExperimentFile.parse(source).experiment("redirected").orElseThrow();
        } catch (ExperimentSyntaxException e) {
            throw new IllegalStateException("not an experiment: " + source, e);
        }
    }
}
