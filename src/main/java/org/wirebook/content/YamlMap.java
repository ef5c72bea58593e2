package org.wirebook.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The little YAML (1.2) that front matter needs: one mapping of keys to texts or flat lists of texts. Read event by
 * event, so that deep nesting is refused at its first level instead of filling the stack.
 */
final class YamlMap {

    private static final int MAX_CHARACTERS = 16_384;

    private final Report report;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private YamlMap(Report report) {
        this.report = report;
    }

    /** A text if {@code list} is false; then {@code texts} has one element. */
    record Value(boolean list, List<String> texts, int line) {
        Value {
            texts = List.copyOf(texts);
        }
    }

    /**
     * What could be read, in the order of the text.
     *
     * @param report takes lines counted from 1 in this text
     */
    static Map<String, Value> parse(String text, Report report) {
        if (text.length() > MAX_CHARACTERS) {
            report.at(0, "front matter is longer than " + MAX_CHARACTERS + " characters");
            return Map.of();
        }
        YamlMap map = new YamlMap(report);
        try {
            map.read(text);
        } catch (MarkedYamlEngineException syntax) {
            report.at(line(syntax.getProblemMark()), "YAML: " + syntax.getProblem());
        } catch (YamlEngineException other) {
            report.at(0, "YAML: " + other.getMessage());
        }
        return map.values;
    }

    private void read(String text) {
        var settings = LoadSettings.builder().build();
        Optional<Event> key = Optional.empty();
        List<String> list = new ArrayList<>();
        boolean inMapping = false;
        boolean inList = false;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof MappingStartEvent && !inMapping) {
                inMapping = true;
            } else if (event instanceof SequenceStartEvent && key.isPresent() && !inList) {
                inList = true;
            } else if (event instanceof ScalarEvent scalar && inList) {
                list.add(scalar.getValue().strip());
            } else if (event instanceof SequenceEndEvent && key.isPresent()) {
                put(key.get(), true, list);
                list.clear();
                inList = false;
                key = Optional.empty();
            } else if (event instanceof ScalarEvent scalar && key.isPresent()) {
                put(key.get(), false, List.of(scalar.getValue().strip()));
                key = Optional.empty();
            } else if (event instanceof ScalarEvent && inMapping) {
                key = Optional.of(event);
            } else if (event instanceof MappingEndEvent) {
                inMapping = false;
            } else if (!isFrame(event)) {
                report.at(
                        line(event.getStartMark()),
                        "front matter holds only lines \"key: text\" and \"key: [text, text]\"");
                return;
            }
        }
    }

    private static boolean isFrame(Event event) {
        return switch (event.getEventId()) {
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd -> true;
            case Alias, Comment, MappingEnd, MappingStart, Scalar, SequenceEnd, SequenceStart -> false;
        };
    }

    private void put(Event key, boolean list, List<String> texts) {
        String name = ((ScalarEvent) key).getValue();
        int line = line(key.getStartMark());
        if (values.putIfAbsent(name, new Value(list, texts, line)) != null) {
            report.at(line, "key " + name + " is there twice");
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(0);
    }
}
