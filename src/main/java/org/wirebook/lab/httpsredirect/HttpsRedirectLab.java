package org.wirebook.lab.httpsredirect;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wirebook.experiment.WireClient;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Listener;
import org.wirebook.web.Ports;
import org.wirebook.web.Requests;
import org.wirebook.web.Routes;
import org.wirebook.web.Turns;

/**
 * {@code /lab/https-redirect}: a form posted here travels from this server's HTTP port to its HTTPS port and is shown
 * as its ends and as the line saw it; a query plays visits of a modelled browser that heeds HSTS.
 */
public final class HttpsRedirectLab implements Exhibit {

    private static final int PER_VISITOR = 2;
    private static final int AT_ONCE = 4;
    private static final int MOST_VISITS = 12;
    private static final List<Integer> CODES = List.of(301, 302, 303, 307, 308);
    private static final Visit FIRST = new Visit(0, "http://shop.example/", "max-age=31536000", true);

    private final String context;
    private final WireClient client;
    private final Optional<Ports> ports;
    private final InstantSource clock;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /**
     * @param context the context path, empty or {@code /wirebook}
     * @param ports of this server, if it tells them
     */
    public HttpsRedirectLab(String context, WireClient client, Optional<Ports> ports, InstantSource clock) {
        this.context = context;
        this.client = client;
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public String slug() {
        return "https-redirect";
    }

    @Override
    public void addTo(Routes routes) {
        routes.servlet(ToHttps.PLACE + "*", new ToHttps(context, ports));
    }

    @Override
    public Map<String, Object> opening() {
        Map<String, Object> model = model(Errand.POST, List.of(301, 308));
        model.putAll(HstsView.model(List.of(), FIRST, 0));
        return model;
    }

    private Map<String, Object> model(Errand chosen, List<Integer> codes) {
        var model = new HashMap<String, Object>();
        model.put("told", ports.isPresent());
        model.put("errands", List.of(Errand.values()));
        model.put("codes", CODES);
        model.put("chosen", chosen);
        model.put("chosenCodes", codes);
        return model;
    }

    /** What the modelled browser makes of the visits in the query. */
    @Override
    public Reply read(HttpServletRequest request) {
        List<Visit> visits = visits(request);
        boolean goes = Requests.parameter(request, "go").isEmpty();
        Visit next = visits.isEmpty() ? FIRST : visits.get(visits.size() - 1);
        int most = Math.min(MOST_VISITS, goes ? visits.size() : visits.size() - 1);
        List<Visit> made = visits.subList(0, Math.max(0, most));
        Map<String, Object> model = model(Errand.POST, List.of(301, 308));
        model.putAll(HstsView.model(made, next, next.day()));
        return new Reply.Panel(200, model);
    }

    /** The visits of a query, in the order of its lists; the clock never goes back. */
    private static List<Visit> visits(HttpServletRequest request) {
        List<String> days = Requests.parameters(request, "day");
        List<String> urls = Requests.parameters(request, "url");
        List<String> fields = Requests.parameters(request, "sts");
        List<String> certificates = Requests.parameters(request, "tls");
        int count = IntStream.of(MOST_VISITS + 1, days.size(), urls.size(), fields.size(), certificates.size())
                .min()
                .orElse(0);
        var visits = new ArrayList<Visit>();
        int day = 0;
        for (int i = 0; i < count; i++) {
            day = Math.max(day, day(days.get(i)));
            boolean good = !certificates.get(i).equals("bad");
            visits.add(new Visit(day, urls.get(i), fields.get(i), good));
        }
        return visits;
    }

    private static int day(String text) {
        return text.matches("[0-9]{1,4}") ? Math.min(Visit.LAST_DAY, Integer.parseInt(text)) : 0;
    }

    /** Does the errand, once for each code that was chosen. */
    @Override
    public Reply act(HttpServletRequest request) {
        Errand errand =
                Requests.parameter(request, "errand").flatMap(Errand::of).orElse(Errand.POST);
        var codes = new TreeSet<Integer>();
        Requests.parameters(request, "code").stream()
                .filter(code -> code.matches("30[12378]"))
                .map(Integer::valueOf)
                .forEach(codes::add);
        List<Integer> chosen = codes.isEmpty() ? List.of(308) : List.copyOf(codes);
        Map<String, Object> model = model(errand, chosen);
        model.putAll(HstsView.model(List.of(), FIRST, 0));
        if (ports.isPresent()) {
            Listener listener = Listener.of(request);
            var traveller = new Traveller(client, context, listener, ports.get());
            List<Integer> asked = errand == Errand.SITE ? List.of(308) : chosen;
            List<Journey> journeys = turns.take(
                    request,
                    () -> asked.stream().map(code -> traveller.go(errand, code)).toList());
            model.put("journeys", JourneyView.of(journeys, errand, listener.host(), clock.instant()));
        }
        return new Reply.Panel(200, model);
    }
}
