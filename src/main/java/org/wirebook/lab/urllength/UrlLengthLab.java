package org.wirebook.lab.urllength;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.wirebook.experiment.RawLimits;
import org.wirebook.experiment.RawRun;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Listener;
import org.wirebook.web.Turns;

/**
 * {@code /lab/url-length}: how long a request-target and a field this server takes, found by asking it. What the
 * reader's browser takes, the panel's script finds.
 */
public final class UrlLengthLab implements Exhibit {

    private static final int FIRST = 1000;
    private static final int MOST = 1 << 16;
    private static final int PER_VISITOR = 2;
    private static final int AT_ONCE = 4;

    private final String context;
    private final WireClient client;
    private final Map<String, String> settings;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /**
     * @param context the context path, empty or {@code /wirebook}
     * @param settings of the server's connectors, as far as it tells
     */
    public UrlLengthLab(String context, WireClient client, Map<String, String> settings) {
        this.context = context;
        this.client = client;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String slug() {
        return "url-length";
    }

    @Override
    public Map<String, Object> opening() {
        return model(List.of());
    }

    private Map<String, Object> model(List<FindingView> findings) {
        return Map.of("settings", new TreeMap<>(settings), "findings", findings);
    }

    @Override
    public Reply act(HttpServletRequest request) {
        Listener listener = Listener.of(request);
        var target = new Target(listener.address(), listener.tls(), listener.authority(), context);
        return new Reply.Panel(200, model(turns.take(request, () -> measure(target))));
    }

    private List<FindingView> measure(Target target) {
        var findings = new ArrayList<FindingView>();
        for (Subject subject : Subject.values()) {
            IntFunction<Probe> probe = octets -> probe(target, subject, octets);
            Bisection refused = Bisection.search(FIRST, MOST, probe, Probe::refused);
            findings.add(FindingView.of(subject.key(), refused));
            refused.from().stream()
                    .filter(from ->
                            subject == Subject.TARGET && probe.apply(from).status() != 414)
                    .mapToObj(from -> Bisection.search(from, MOST, probe, one -> one.status() == 414))
                    .filter(code -> code.from().isPresent())
                    .forEach(code -> findings.add(FindingView.of("code", code)));
        }
        return findings;
    }

    private Probe probe(Target target, Subject subject, int octets) {
        String request = subject.request(context, octets);
        RawRun run = client.send(target, List.of(request), RawLimits.DEFAULT, UrlLengthLab::hasHead);
        return new Probe(octets, request.length(), status(run.received()), run.micros());
    }

    private static boolean hasHead(String received) {
        return received.contains("\r\n\r\n");
    }

    private static int status(String received) {
        return received.matches("(?s)HTTP/1\\.[01] [1-5][0-9]{2}[ \r].*")
                ? Integer.parseInt(received.substring(9, 12))
                : 0;
    }
}
