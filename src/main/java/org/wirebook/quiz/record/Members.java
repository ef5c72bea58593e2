package org.wirebook.quiz.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirebook.quiz.record.BadRecordException.Fault;
import org.wirebook.web.Json;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object in a file that may hold anything. What nobody asked for is a fault. */
final class Members {

    private static final int LONGEST_LIST = 4_000; // as the store keeps it, in characters of JSON

    private final JsonNode object;
    private final String where;
    private final Instant latest;
    private final Set<String> known = new HashSet<>();

    /** @param latest instants after it lie in the future */
    Members(JsonNode object, String where, Instant latest) throws BadRecordException {
        if (!object.isObject()) {
            throw new BadRecordException(Fault.VALUE, where);
        }
        this.object = object;
        this.where = where;
        this.latest = latest;
    }

    Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name));
    }

    JsonNode any(String name) throws BadRecordException {
        return find(name).orElseThrow(() -> new BadRecordException(Fault.MISSING, where + "." + name));
    }

    String text(String name, Pattern allowed) throws BadRecordException {
        JsonNode node = any(name);
        if (!node.isString() || !allowed.matcher(node.asString()).matches()) {
            throw bad(Fault.VALUE, name);
        }
        return node.asString();
    }

    String text(String name, Pattern allowed, String usual) throws BadRecordException {
        return find(name).isPresent() ? text(name, allowed) : usual;
    }

    int number(String name, int least, int most) throws BadRecordException {
        JsonNode node = any(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < least || node.asInt() > most) {
            throw bad(Fault.VALUE, name);
        }
        return node.asInt();
    }

    int number(String name, int least, int most, int usual) throws BadRecordException {
        return find(name).isPresent() ? number(name, least, most) : usual;
    }

    boolean truth(String name) throws BadRecordException {
        JsonNode node = any(name);
        if (!node.isBoolean()) {
            throw bad(Fault.VALUE, name);
        }
        return node.asBoolean();
    }

    boolean truth(String name, boolean usual) throws BadRecordException {
        return find(name).isPresent() ? truth(name) : usual;
    }

    List<String> texts(String name) throws BadRecordException {
        JsonNode node = any(name);
        if (!node.isArray()) {
            throw bad(Fault.VALUE, name);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : node) {
            if (!text.isString() || !StandardCharsets.UTF_8.newEncoder().canEncode(text.asString())) {
                throw bad(Fault.VALUE, name);
            }
            texts.add(text.asString());
        }
        if (Json.line(texts).length() > LONGEST_LIST) {
            throw bad(Fault.VALUE, name);
        }
        return texts;
    }

    List<String> texts(String name, List<String> usual) throws BadRecordException {
        return find(name).isPresent() ? texts(name) : usual;
    }

    <E extends Enum<E>> E word(String name, E[] words) throws BadRecordException {
        String word = any(name).asString("");
        return Arrays.stream(words)
                .filter(one -> RecordWriter.word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> bad(Fault.VALUE, name));
    }

    Instant instant(String name) throws BadRecordException {
        try {
            Instant instant = Instant.parse(any(name).asString(""));
            if (instant.isBefore(RecordReader.EARLIEST) || instant.isAfter(latest)) {
                throw bad(Fault.TIME, name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw bad(Fault.VALUE, name);
        }
    }

    /** That nothing else is there. */
    void end() throws BadRecordException {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw bad(Fault.UNKNOWN, cut(name));
            }
        }
    }

    /** Those of an object inside this one. */
    Members of(JsonNode inside, String name) throws BadRecordException {
        return new Members(inside, where + "." + name, latest);
    }

    BadRecordException bad(Fault fault, String name) {
        return new BadRecordException(fault, where + "." + name);
    }

    static String cut(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
