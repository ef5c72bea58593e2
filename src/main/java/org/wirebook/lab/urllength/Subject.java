package org.wirebook.lab.urllength;

import java.util.Locale;

/** What is made longer. */
enum Subject {
    /** The request-target; octets are those of path and query. */
    TARGET,
    /** One field line; octets are those of the line without its end. */
    FIELD;

    private static final String PATH = "/http/status/204";
    private static final String FIELD_NAME = "X-Long: ";

    /** What it is called in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fewest octets there can be. */
    int least(String context) {
        return this == TARGET ? (context + PATH + "?").length() : FIELD_NAME.length() + 1;
    }

    /**
     * A request in which this has so many octets, one per character.
     *
     * @param context the context path, empty or {@code /wirebook}
     * @param octets at least {@link #least}
     */
    String request(String context, int octets) {
        String filling = "a".repeat(octets - least(context));
        String target = context + PATH + (this == TARGET ? "?" + filling : "");
        String field = this == FIELD ? FIELD_NAME + "a" + filling + "\r\n" : "";
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + field + "\r\n";
    }
}
