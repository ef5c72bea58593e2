package org.wirebook.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirebook.experiment.Run.Mark;

/** Finds the parts of a response that assertions looked at. */
final class Marks {

    private final WireResponse response;
    private final MessageText text;

    Marks(WireResponse response, MessageText text) {
        this.response = response;
        this.text = text;
    }

    /** Ascending and not overlapping. */
    List<Mark> of(List<Assertion> assertions) {
        List<Mark> found = assertions.stream()
                .flatMap(assertion -> spans(assertion).stream())
                .flatMap(span -> text.mark(span).stream())
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : found) {
            Mark last = merged.isEmpty() ? new Mark(0, 0) : merged.get(merged.size() - 1);
            if (merged.isEmpty() || mark.start() > last.end()) {
                merged.add(mark);
            } else {
                merged.set(merged.size() - 1, new Mark(last.start(), Math.max(last.end(), mark.end())));
            }
        }
        return merged;
    }

    private List<Span> spans(Assertion assertion) {
        return switch (assertion.subject()) {
            case STATUS -> List.of(response.head().statusAndReason());
            case HEADER -> fieldValues(assertion.argument());
            case BODY -> response.body().locate(inBody(assertion));
            case JS -> member(assertion.argument());
            case DURATION -> List.of();
        };
    }

    private List<Span> fieldValues(String name) {
        return response.head().lines().stream()
                .filter(line -> line.field().name().equalsIgnoreCase(name))
                .map(ResponseHead.Line::value)
                .toList();
    }

    /** The very words if they were looked for and stand there as they are, else all of it. */
    private Span inBody(Assertion assertion) {
        Span all = new Span(0, response.content().length());
        String words = new String(assertion.expected().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String content = response.content().latin1();
        return switch (assertion.predicate()) {
            case INCLUDES -> found(content.indexOf(words), words.length(), all);
            case STARTS_WITH -> found(content.startsWith(words) ? 0 : -1, words.length(), all);
            case ENDS_WITH -> found(content.endsWith(words) ? all.end() - words.length() : -1, words.length(), all);
            default -> all;
        };
    }

    private static Span found(int at, int length, Span otherwise) {
        return at < 0 ? otherwise : new Span(at, at + length);
    }

    /** A member of coded content is somewhere in all of it. */
    private List<Span> member(String path) {
        Octets content = response.content();
        boolean coded = !Fields.values(response.fields(), "Content-Encoding").isEmpty();
        Optional<Span> value = coded
                ? Optional.of(new Span(0, content.length()))
                : JsonLocator.locate(content, JsonPath.ofChecked(path));
        return value.map(response.body()::locate).orElse(List.of());
    }
}
