package org.wirebook.content;

import java.util.ArrayList;
import java.util.Iterator;
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
import org.snakeyaml.engine.v2.events.StreamEndEvent;
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
            map.read(new Parse(LoadSettings.builder().build()).parseString(text).iterator());
        } catch (MarkedYamlEngineException syntax) {
            report.at(line(syntax.getProblemMark()), "YAML: " + syntax.getProblem());
        } catch (YamlEngineException other) {
            report.at(0, "YAML: " + other.getMessage());
        }
        return map.values;
    }

    private void read(Iterator<Event> events) {
        events.next(); // the stream begins
        if (events.next() instanceof StreamEndEvent) {
            return; // else the document begins
        }
        Event first = events.next();
        if (!(first instanceof MappingStartEvent)) {
            refuse(first);
            return;
        }
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            if (!(key instanceof ScalarEvent name) || !readValue(name, events)) {
                refuse(key);
                return;
            }
        }
    }

    /** Whether it was a value of the little YAML. */
    private boolean readValue(ScalarEvent key, Iterator<Event> events) {
        Event value = events.next();
        if (value instanceof ScalarEvent text) {
            put(key, false, List.of(text.getValue().strip()));
            return true;
        }
        List<String> texts = new ArrayList<>();
        while (value instanceof SequenceStartEvent || value instanceof ScalarEvent) {
            value = events.next();
            if (value instanceof ScalarEvent text) {
                texts.add(text.getValue().strip());
            } else if (value instanceof SequenceEndEvent) {
                put(key, true, texts);
                return true;
            } else {
                return false;
            }
        }
        return false;
    }

    private void refuse(Event event) {
        report.at(line(event.getStartMark()), "front matter holds only lines \"key: text\" and \"key: [text, text]\"");
    }

    private void put(ScalarEvent key, boolean list, List<String> texts) {
        String name = key.getValue();
        int line = line(key.getStartMark());
        if (values.putIfAbsent(name, new Value(list, texts, line)) != null) {
            report.at(line, "key " + name + " is there twice");
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(0);
    }
}
