package org.wirebook.lab.frames;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.WireClient;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.WebSocketTrial;
import org.wirebook.web.Exhibit;
import org.wirebook.web.Listener;
import org.wirebook.web.Requests;
import org.wirebook.web.Turns;

/**
 * {@code /lab/frames}: sends frames that the reader built, right or wrong, to {@code /live/} of the listener that
 * received the form, after a real handshake, and draws every frame both ways.
 */
public final class FramesLab implements Exhibit {

    static final int MOST_FRAMES = 8;

    private static final int OPCODES = 16;
    private static final int PER_VISITOR = 3;
    private static final int AT_ONCE = 12;

    private final String context;
    private final WireClient client;
    private final Turns turns = new Turns(PER_VISITOR, AT_ONCE);

    /** @param context the context path, empty or {@code /wirebook} */
    public FramesLab(String context, WireClient client) {
        this.context = context;
        this.client = client;
    }

    @Override
    public String slug() {
        return "frames";
    }

    @Override
    public Map<String, Object> opening() {
        return model(Preset.MASKED_ECHO);
    }

    @Override
    public Reply read(HttpServletRequest request) {
        Preset preset =
                Requests.parameter(request, "preset").flatMap(Preset::of).orElse(Preset.MASKED_ECHO);
        return new Reply.Panel(200, model(preset));
    }

    private static Map<String, Object> model(Preset preset) {
        return model(preset.slug(), preset.place(), preset.rows());
    }

    private static Map<String, Object> model(String preset, Place place, List<Row> rows) {
        var model = new HashMap<String, Object>();
        model.put("presets", List.of(Preset.values()));
        model.put("chosen", preset);
        model.put("places", List.of(Place.values()));
        model.put("place", place.slug());
        model.put(
                "rows",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> RowView.of(i, rows.get(i)))
                        .toList());
        model.put(
                "opcodes", IntStream.range(0, OPCODES).mapToObj(Picture::choice).toList());
        model.put("full", rows.size() >= MOST_FRAMES);
        model.put("most", MOST_FRAMES);
        model.put("mostOctets", Row.MOST_OCTETS);
        return model;
    }

    @Override
    public Reply act(HttpServletRequest request) {
        List<Row> rows = rows(request);
        String task = Requests.parameter(request, "do").orElse("send");
        if (task.equals("add") && rows.size() < MOST_FRAMES) {
            rows.add(Row.text(""));
        } else if (task.matches("remove-[0-9]") && rows.size() > 1) {
            rows.remove(Math.min(rows.size() - 1, Integer.parseInt(task.substring("remove-".length()))));
        }
        Place place = Requests.parameter(request, "to").flatMap(Place::of).orElse(Place.ECHO);
        Map<String, Object> model = model("", place, rows);
        if (!task.equals("send")) {
            return new Reply.Panel(200, model);
        }
        if (rows.stream().anyMatch(row -> row.problem().isPresent())) {
            return new Reply.Panel(422, model);
        }
        model.put("result", turns.take(request, () -> run(request, place, rows)));
        return new Reply.Panel(200, model);
    }

    /** As many as the form says it has, one at least. */
    private static List<Row> rows(HttpServletRequest request) {
        int count = Requests.parameter(request, "frames")
                .filter(text -> text.matches("[1-9]"))
                .map(Integer::parseInt)
                .orElse(1);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(count, MOST_FRAMES); i++) {
            rows.add(Row.of(request, i));
        }
        return rows;
    }

    private ResultView run(HttpServletRequest request, Place place, List<Row> rows) {
        Listener listener = Listener.of(request);
        var target = new Target(listener.address(), listener.tls(), listener.authority(), context, Set.of("live"));
        List<Frame> frames = rows.stream().map(Row::frame).toList();
        return ResultView.of(WebSocketTrial.hold(
                client,
                target,
                FrameTrials.request(target, place.channel()),
                frames.stream().map(List::of).toList(),
                place.greetings() + owed(frames)));
    }

    /** How many frames the echo owes if it finds nothing wrong. */
    private static int owed(List<Frame> frames) {
        return (int) frames.stream()
                .filter(frame -> frame.fin() && frame.opcode() != Frame.PONG)
                .count();
    }

    /**
     * A row, for the panel.
     *
     * @param number 0 for the first
     * @param problem of the message {@code lab.frames.problem.}; empty if there is none
     */
    record RowView(int number, Row row, String problem, Optional<Picture> picture) {
        static RowView of(int number, Row row) {
            Optional<String> problem = row.problem();
            return new RowView(
                    number,
                    row,
                    problem.orElse(""),
                    problem.isPresent() ? Optional.empty() : Optional.of(Picture.of(row.frame())));
        }

        /** Whether this is the opcode. */
        public boolean has(int opcode) {
            return row.opcode() == opcode;
        }

        /** Whether this reserved bit is set: 1, 2 or 3. */
        public boolean reserves(int bit) {
            return (row.rsv() & 8 >> bit) != 0;
        }
    }
}
