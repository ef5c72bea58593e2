package org.wirebook.lab.handshake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.experiment.websocket.Handshake;
import org.wirebook.experiment.websocket.Printed;
import org.wirebook.experiment.websocket.WebSocketTrial;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Listener;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code /lab/handshake}: sends a handshake with the fields that the reader wrote to {@code /live/} of the listener
 * that received the form, shows the answer, and computes its {@code Sec-WebSocket-Accept} step by step.
 */
public final class HandshakeLab implements Exhibit {

    /** In the form, which is the same for all readers; the server answers to any name. */
    private static final String HOST = "localhost";

    private static final int MOST_OCTETS = 4096;
    private static final int PER_VISITOR = 3;
    private static final int AT_ONCE = 12;
    private static final Pattern FIELD_OF_KEY = Pattern.compile("(?i)sec-websocket-key:(.*)");

    /** Fields that announce content, or another protocol: what follows would be read as another request. */
    private static final Pattern REFUSED =
            Pattern.compile("(?i)\\s*(content-length|transfer-encoding|http2-settings)\\s*:.*|.*\\bh2c?\\b.*");

    private final String context;
    private final WireClient client;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /** @param context the context path, empty or {@code /wirebook} */
    public HandshakeLab(String context, WireClient client) {
        this.context = context;
        this.client = client;
    }

    @Override
    public String slug() {
        return "handshake";
    }

    @Override
    public Map<String, Object> opening() {
        return model(Preset.SAMPLE);
    }

    @Override
    public Reply read(HttpServletRequest request) {
        return new Reply.Panel(
                200,
                model(Requests.parameter(request, "preset").flatMap(Preset::of).orElse(Preset.SAMPLE)));
    }

    private Map<String, Object> model(Preset preset) {
        return model(preset.slug(), preset.line(), String.join("\n", preset.fields(HOST)));
    }

    private Map<String, Object> model(String preset, RequestLine line, String fields) {
        var model = new HashMap<String, Object>();
        model.put("presets", List.of(Preset.values()));
        model.put("chosen", preset);
        model.put(
                "requestLines",
                Arrays.stream(RequestLine.values())
                        .map(each -> new Choice(each.slug(), each.in(context), each == line))
                        .toList());
        model.put("fields", fields);
        model.put("problem", "");
        model.put("culprit", "");
        model.put("guid", Handshake.GUID);
        key(fields).ifPresent(key -> model.put("steps", Handshake.accept(key)));
        model.put("key", key(fields).orElse(""));
        return model;
    }

    /** A request line to choose. */
    record Choice(String slug, String text, boolean chosen) {}

    /** The key as a server reads it: the last one, without the white space around it. */
    private static Optional<String> key(String fields) {
        return fields.lines()
                .map(FIELD_OF_KEY::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).strip())
                .reduce((first, second) -> second);
    }

    @Override
    public Reply act(HttpServletRequest request) {
        RequestLine line =
                Requests.parameter(request, "line").flatMap(RequestLine::of).orElse(RequestLine.ECHO);
        String written = Requests.parameter(request, "fields").orElse("");
        List<String> fields = written.lines().filter(field -> !field.isBlank()).toList();
        Map<String, Object> model = model("", line, written);
        Optional<String> refused = fields.stream()
                .filter(field -> REFUSED.matcher(field).matches())
                .findFirst();
        if (written.length() > MOST_OCTETS) {
            return refusal(model, "too-long", Integer.toString(MOST_OCTETS));
        } else if (refused.isPresent()) {
            return refusal(model, "field", refused.get());
        }
        Listener listener = Listener.of(request);
        var target = new Target(listener.address(), listener.tls(), listener.authority(), context, Set.of("live"));
        String octets = Handshake.request(
                line.in(context), fields.stream().map(Printed::octets).toList());
        model.put("result", turns.take(request, () -> run(target, octets)));
        return new Reply.Panel(200, model);
    }

    private static Reply refusal(Map<String, Object> model, String problem, String culprit) {
        model.put("problem", problem);
        model.put("culprit", culprit);
        return new Reply.Panel(422, model);
    }

    private ResultView run(Target target, String request) {
        return ResultView.of(WebSocketTrial.hold(client, target, request, List.of(), 0), key(request));
    }
}
