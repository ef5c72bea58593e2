package org.wirebook.lab.handshake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.websocket.Handshake;

/** A handshake to begin with. */
enum Preset {
    SAMPLE(RequestLine.ECHO, fields -> fields),
    SUBPROTOCOLS(RequestLine.CHANNEL, fields -> with(fields, "Sec-WebSocket-Protocol: chat.v7, wirebook.v1")),
    NO_KEY(RequestLine.ECHO, fields -> without(fields, "Sec-WebSocket-Key")),
    SHORT_KEY(RequestLine.ECHO, fields -> with(without(fields, "Sec-WebSocket-Key"), "Sec-WebSocket-Key: c2hvcnQ=")),
    VERSION_12(RequestLine.ECHO, fields -> with(without(fields, "Sec-WebSocket-Version"), "Sec-WebSocket-Version: 12")),
    FOREIGN_ORIGIN(RequestLine.ECHO, fields -> with(fields, "Origin: https://elsewhere.example")),
    NO_UPGRADE(RequestLine.ECHO, fields -> without(without(fields, "Upgrade"), "Connection")),
    POST(RequestLine.POST, fields -> fields),
    NO_SPACE(RequestLine.NO_SPACE, fields -> fields);

    private final RequestLine line;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<List<String>> change;

    /** @param change what it does to the fields of a correct client */
    Preset(RequestLine line, UnaryOperator<List<String>> change) {
        this.line = line;
        this.change = change;
    }

    private static List<String> with(List<String> fields, String added) {
        var all = new ArrayList<>(fields);
        all.add(added);
        return all;
    }

    private static List<String> without(List<String> fields, String name) {
        return fields.stream().filter(field -> !field.startsWith(name + ":")).toList();
    }

    /** What it is called in addresses and messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RequestLine line() {
        return line;
    }

    List<String> fields(String authority) {
        return change.apply(Handshake.fields(authority));
    }

    /** All of its octets, one per character. */
    String request(Target target) {
        return Handshake.request(line.in(target.contextPath()), fields(target.authority()));
    }

    static Optional<Preset> of(String slug) {
        return Arrays.stream(values())
                .filter(preset -> preset.slug().equals(slug))
                .findFirst();
    }
}
