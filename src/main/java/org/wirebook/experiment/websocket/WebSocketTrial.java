package org.wirebook.experiment.websocket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wirebook.experiment.Mishap;
import org.wirebook.experiment.RawLimits;
import org.wirebook.experiment.RawRun;
import org.wirebook.experiment.Run;
import org.wirebook.experiment.Sentence;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.Trial;
import org.wirebook.experiment.WireClient;
import org.wirebook.experiment.websocket.Dialogue.Line;

/**
 * An experiment with a handshake, frames, or both, octet by octet.
 *
 * @param reference the section that says so
 * @param request the octets of the request, one per character
 * @param parts the frames that go out after its answer; before each but the first, the client waits a moment for the
 *     server to say something
 * @param owed how many frames the server answers to all of them, at least
 * @param looks what must be found
 */
public record WebSocketTrial(
        String name,
        String title,
        String reference,
        Function<Target, String> request,
        List<List<Frame>> parts,
        int owed,
        List<Look> looks)
        implements Trial {

    public WebSocketTrial {
        parts = parts.stream().map(List::copyOf).toList();
        looks = List.copyOf(looks);
    }

    /** Each read for itself, so that frames have their own times. */
    public static final RawLimits LIMITS = new RawLimits(
            Duration.ofSeconds(10),
            1 << 17,
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofMillis(150),
            Duration.ofMillis(500),
            Duration.ZERO);

    private static final int MOST_TYPED = 1000;

    @Override
    public Optional<String> standard() {
        return Optional.of(reference);
    }

    @Override
    public String commands(String base) {
        return Shell.commands(base, request, parts, MOST_TYPED);
    }

    @Override
    public Run run(Target target, WireClient client, Instant at) {
        Dialogue dialogue = hold(client, target, request.apply(target), parts, owed);
        Run run = new Run(
                at,
                segments(dialogue),
                looks.stream().map(look -> check(look, dialogue)).toList(),
                1,
                octets(dialogue, true),
                octets(dialogue, false),
                "",
                Map.of());
        return mishap(dialogue).map(run::brokenOff).orElse(run);
    }

    /**
     * Opens a connection, sends the request, and then the frames, whatever the answer was.
     *
     * @param parts as in {@link WebSocketTrial}
     * @param owed as there
     */
    public static Dialogue hold(WireClient client, Target target, String request, List<List<Frame>> parts, int owed) {
        var octets = new ArrayList<String>();
        octets.add(request);
        parts.forEach(part ->
                octets.add(String.join("", part.stream().map(Frame::octets).toList())));
        RawRun run = client.send(target, octets, LIMITS, Dialogue.complete(owed));
        return Dialogue.read(run, parts);
    }

    private List<Run.Segment> segments(Dialogue dialogue) {
        var segments = new ArrayList<Run.Segment>();
        for (Line line : dialogue.lines()) {
            String text = text(line);
            segments.add(new Run.Segment(
                    line.out(), line.micros(), 1, name, text, line.octets().length(), marks(line, text, dialogue)));
        }
        if (dialogue.end() == RawRun.End.CLOSED || dialogue.end() == RawRun.End.BROKEN) {
            String how = dialogue.end() == RawRun.End.CLOSED ? "ends" : "resets";
            segments.add(new Run.Segment(
                    false, dialogue.micros(), 1, name, "(the server " + how + " the TCP connection)\n", 0, List.of()));
        }
        return segments;
    }

    private static String text(Line line) {
        return switch (line.kind()) {
            case MESSAGE -> Printed.message(line.octets());
            case FRAME -> Printed.frame(line.frame());
            case REST -> Printed.someHex(line.octets()) + "\n(cut off)\n";
        };
    }

    private List<Run.Mark> marks(Line line, String text, Dialogue dialogue) {
        var marks = new ArrayList<Run.Mark>();
        looks.stream()
                .flatMap(look -> look.place().apply(dialogue).stream())
                .filter(place -> place.line().equals(line))
                .map(place -> mark(text, place.words()))
                .sorted(Comparator.comparingInt(Run.Mark::start))
                .filter(mark -> mark.start() >= 0)
                .forEach(mark -> {
                    if (marks.isEmpty() || marks.get(marks.size() - 1).end() <= mark.start()) {
                        marks.add(mark);
                    }
                });
        return marks;
    }

    private static Run.Mark mark(String text, String words) {
        int start = text.indexOf(words);
        return new Run.Mark(start, start + words.length());
    }

    private Run.Check check(Look look, Dialogue dialogue) {
        String found = look.found().apply(dialogue);
        return new Run.Check(
                name, look.subject() + " == " + look.expected(), found.equals(look.expected()), Printed.visible(found));
    }

    private static long octets(Dialogue dialogue, boolean out) {
        return dialogue.lines().stream()
                .filter(line -> line.out() == out)
                .mapToLong(line -> line.octets().length())
                .sum();
    }

    private static Optional<Sentence> mishap(Dialogue dialogue) {
        if (dialogue.end() == RawRun.End.LATE) {
            return Optional.of(Sentence.of(Mishap.NOT_OVER, LIMITS.time().toSeconds()));
        }
        return dialogue.answer().isEmpty() ? Optional.of(Sentence.of(Mishap.SILENT)) : Optional.empty();
    }
}
