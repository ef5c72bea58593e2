package org.wirebook.lab.chat;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.wirebook.events.Event;
import org.wirebook.web.Json;

/**
 * A message, for its template.
 *
 * @param at when it was said, for programs
 * @param time the same for people: without script nobody knows where they live, so it is UTC
 */
public record MessageView(String nick, String text, String at, String time) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm 'UTC'", Locale.ROOT);

    static MessageView of(Event message) {
        Map<?, ?> data = Json.read(message.data(), Map.class);
        return new MessageView(
                String.valueOf(data.get("nick")),
                String.valueOf(data.get("text")),
                message.at().toString(),
                TIME.format(message.at().atOffset(ZoneOffset.UTC)));
    }
}
