package org.wirebook.lab.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirebook.experiment.RawLimits;
import org.wirebook.experiment.RawRun;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Listener;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code /lab/wire}: sends what the reader typed to the listener that received the form, octet by octet, and shows and
 * explains the answer. What it may not send, {@link Reach} says.
 */
public final class WireLab implements Exhibit {

    private static final int MOST_OCTETS = 16_384;
    private static final int MOST_PAUSES = 4;
    private static final int PER_VISITOR = 3;
    private static final int AT_ONCE = 12;

    private final String context;
    private final WireClient client;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /** @param context the context path, empty or {@code /wirebook} */
    public WireLab(String context, WireClient client) {
        this.context = context;
        this.client = client;
    }

    @Override
    public String slug() {
        return "wire";
    }

    @Override
    public Map<String, Object> opening() {
        return model(Preset.GET.slug(), Preset.GET.text(context));
    }

    @Override
    public Reply read(HttpServletRequest request) {
        Preset preset =
                Requests.parameter(request, "preset").flatMap(Preset::of).orElse(Preset.GET);
        return new Reply.Panel(200, model(preset.slug(), preset.text(context)));
    }

    private Map<String, Object> model(String preset, String text) {
        var model = new HashMap<String, Object>();
        model.put("presets", List.of(Preset.values()));
        model.put("chosen", preset);
        model.put("text", text);
        model.put("problem", "");
        model.put("culprit", "");
        return model;
    }

    @Override
    public Reply act(HttpServletRequest request) {
        String text = Requests.parameter(request, "octets").orElse("");
        Map<String, Object> model = model("", text);
        try {
            List<String> parts = Notation.parse(text);
            String octets = String.join("", parts);
            Listener listener = Listener.of(request);
            var target = new Target(listener.address(), listener.tls(), listener.authority(), context, Reach.PLACES);
            Optional<String> beyond = Reach.beyond(octets, target);
            if (octets.isEmpty()) {
                return refusal(model, "empty", "");
            } else if (octets.length() > MOST_OCTETS) {
                return refusal(model, "too-long", Integer.toString(MOST_OCTETS));
            } else if (parts.size() > MOST_PAUSES + 1) {
                return refusal(model, "too-many-pauses", Integer.toString(MOST_PAUSES));
            } else if (beyond.isPresent()) {
                return refusal(model, "beyond", beyond.get());
            }
            model.put("result", turns.take(request, () -> run(target, parts)));
            return new Reply.Panel(200, model);
        } catch (NotationException e) {
            int end = Math.min(text.length(), e.position() + 6);
            return refusal(model, "notation", text.substring(e.position(), end));
        }
    }

    private static Reply refusal(Map<String, Object> model, String problem, String culprit) {
        model.put("problem", problem);
        model.put("culprit", culprit);
        return new Reply.Panel(422, model);
    }

    private ResultView run(Target target, List<String> parts) {
        String octets = String.join("", parts);
        Sent sent = Sent.read(octets);
        List<String> methods =
                sent.requests().stream().map(Sent.Request::method).toList();
        RawRun run = client.send(
                target,
                parts,
                RawLimits.DEFAULT,
                received -> Answers.read(received, methods).complete(methods.size()));
        var answers = Answers.read(run.received(), methods);
        return ResultView.of(run, answers, Remarks.of(octets, sent, answers, run));
    }
}
