package org.wirebook.lab.polling;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
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
 * {@code /lab/polling}: short and long polls of a channel of the reader's own. Script asks and draws; without it the
 * server asks itself, and shows the octets.
 */
public final class PollingLab implements Exhibit {

    private static final int PER_VISITOR = 2;
    private static final int AT_ONCE = 8;
    private static final int NAME_BITS = 100;
    private static final int RADIX = 36;

    private final String context;
    private final Runner runner;
    private final RandomGenerator random;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /**
     * @param context the context path, empty or {@code /wirebook}
     * @param random makes names of channels
     */
    public PollingLab(String context, WireClient client, InstantSource clock, RandomGenerator random) {
        this.context = context;
        this.runner = new Runner(client, clock);
        this.random = random;
    }

    @Override
    public String slug() {
        return "polling";
    }

    @Override
    public Reply act(HttpServletRequest request) {
        String kind = Requests.parameter(request, "kind").orElse("");
        String last = switch (kind) {
            case "short" -> "";
            case "long" -> "&wait=2";
            default -> throw HttpProblem.told(422, "lab.polling.problem.kind");
        };
        Listener listener = Listener.of(request);
        var target = new Target(listener.address(), listener.tls(), listener.authority(), context);
        Run run = turns.take(request, () -> runner.run(experiment(last), target));
        Map<String, Object> model = new HashMap<>();
        model.put("poll", kind);
        model.put("run", run);
        return new Reply.Panel(200, model);
    }

    /** An event is published, a poll brings it, and another one asks for what came after it. */
    private Experiment experiment(String last) {
        String source = "@channel = {{base}}/live/" + name() + "\n\n"
                + "### An event is published\n# @name published\nPOST {{channel}}\nContent-Type: text/plain\n\n"
                + "tea is ready\n\n?? status == 201\n\n"
                + "### A poll brings it\n# @name first\n# @ref published\nGET {{channel}}\n\n?? status == 200\n\n"
                + "### Another asks for what came after it\n# @name last\n# @ref first\n"
                + "GET {{channel}}?after={{firstResponse.parsedBody.next}}" + last + "\n\n?? status == "
                + (last.isEmpty() ? 200 : 204) + "\n";
        try {
            return ExperimentFile.parse(source).experiment("last").orElseThrow();
        } catch (ExperimentSyntaxException e) {
            throw new IllegalStateException("not an experiment: " + source, e);
        }
    }

    private String name() {
        var octets = new byte[NAME_BITS / Byte.SIZE];
        random.nextBytes(octets);
        return "poll-" + new BigInteger(1, octets).toString(RADIX);
    }
}
