package org.wirebook.lab.feed;

import java.util.List;
import java.util.Map;
import org.wirebook.events.Event;
import org.wirebook.web.Json;

/**
 * An event of the feed, for the panel. What its type does not have is empty.
 *
 * @param at the instant, as events tell it
 * @param page slug of the page where an experiment stands that was run
 * @param name of that experiment
 * @param codes how often each status was answered
 * @param pages slugs of those that changed
 * @param open how many connections there are
 */
record HappeningView(
        String at, String type, String page, String name, boolean holds, Map<?, ?> codes, List<?> pages, String open) {

    private static final int TIME_FROM = "2026-11-20T".length();
    private static final int TIME_TO = "2026-11-20T11:46:55".length();

    static HappeningView of(Event event) {
        Map<?, ?> data = Json.value(event.data()) instanceof Map<?, ?> fields ? fields : Map.of();
        return new HappeningView(
                event.at().toString(),
                event.type(),
                text(data, "page"),
                text(data, "name"),
                Boolean.TRUE.equals(data.get("holds")),
                data.get("codes") instanceof Map<?, ?> codes ? codes : Map.of(),
                data.get("pages") instanceof List<?> pages ? pages : List.of(),
                text(data, "open"));
    }

    private static String text(Map<?, ?> data, String name) {
        Object value = data.get(name);
        return value == null ? "" : value.toString();
    }

    /** The time of day in UTC, to the second. */
    public String time() {
        return at.substring(TIME_FROM, TIME_TO) + " UTC";
    }
}
