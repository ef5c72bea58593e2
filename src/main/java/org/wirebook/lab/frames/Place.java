package org.wirebook.lab.frames;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where frames are sent. */
enum Place {
    /** Sends back what it gets, up to 16 MiB a message. */
    ECHO("echo", 0),
    /** Takes text up to 16 KiB a message, and says hello first. */
    CHANNEL("frames", 1);

    private final String channel;
    private final int greetings;

    /** @param greetings how many frames come from it unasked */
    Place(String channel, int greetings) {
        this.channel = channel;
        this.greetings = greetings;
    }

    /** What it is called in the form and in messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last segment of its address. */
    public String channel() {
        return channel;
    }

    int greetings() {
        return greetings;
    }

    static Optional<Place> of(String slug) {
        return Arrays.stream(values())
                .filter(place -> place.slug().equals(slug))
                .findFirst();
    }
}
