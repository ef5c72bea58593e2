package org.wirebook.live;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that follows a channel over one transport, and goes on where it was when its connection has ended. */
public final class Follower {

    public enum Transport {
        SHORT_POLL,
        LONG_POLL,
        EVENT_STREAM,
        WEBSOCKET
    }

    private final int port;
    private final String path;
    private final Transport transport;
    private final List<String> events = new ArrayList<>();
    private String cursor = "";

    public Follower(int port, String path, Transport transport) {
        this.port = port;
        this.path = path;
        this.transport = transport;
    }

    /** Each as its id, its type and its data. */
    public List<String> events() {
        return events;
    }

    /** Reads until there are so many events in all. */
    public Follower until(int count) throws IOException {
        read(count, Integer.MAX_VALUE);
        return this;
    }

    /** The same on a connection that is cut after so many octets; whether it was. */
    boolean read(int count, int octets) throws IOException {
        try (var wire = new Wire(port, octets, 0)) {
            switch (transport) {
                case SHORT_POLL -> poll(wire, count, "");
                case LONG_POLL -> poll(wire, count, "wait=20");
                case EVENT_STREAM -> stream(wire, count);
                case WEBSOCKET -> socket(wire, count);
            }
            return false;
        } catch (EOFException e) {
            return true;
        }
    }

    private void poll(Wire wire, int count, String wait) throws IOException {
        while (events.size() < count) {
            String head = wire.get(path + "?" + (cursor.isEmpty() ? "" : "after=" + cursor + "&") + wait);
            if (!head.contains(" 204 ")) {
                take(JsonMapper.shared().readTree(wire.content(head)));
            }
        }
    }

    private void socket(Wire wire, int count) throws IOException {
        wire.open(path + (cursor.isEmpty() ? "" : "?after=" + cursor));
        while (events.size() < count) {
            take(JsonMapper.shared().readTree(wire.text()));
        }
    }

    private void take(JsonNode answer) {
        answer.get("events").forEach(this::event);
        cursor = answer.get("next").asString();
    }

    private void event(JsonNode event) {
        events.add(event.get("id").asString() + " " + event.get("type").asString() + " " + event.get("data"));
    }

    /** HTML §9.2.6: the id counts when the empty line has come. */
    private void stream(Wire wire, int count) throws IOException {
        String last = cursor.isEmpty() ? "X-Nothing: 1" : "Last-Event-ID: " + cursor;
        wire.get(path, "Accept: text/event-stream", last);
        var open = new StringBuilder();
        while (events.size() < count) {
            open.append(wire.chunk());
            for (int end = open.indexOf("\n\n"); end >= 0; end = open.indexOf("\n\n")) {
                block(open.substring(0, end));
                open.delete(0, end + 2);
            }
        }
    }

    private void block(String block) {
        String id = "";
        String type = "message";
        String data = "";
        for (String line : block.lines().toList()) {
            id = line.startsWith("id: ") ? line.substring(4) : id;
            type = line.startsWith("event: ") ? line.substring(7) : type;
            data = line.startsWith("data: ") ? line.substring(6) : data;
        }
        cursor = id.isEmpty() ? cursor : id;
        if (!data.isEmpty() && !type.equals("hello")) {
            event(JsonMapper.shared().readTree(data));
        }
    }
}
