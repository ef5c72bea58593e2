package org.wirebook.lab.handshake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The request lines that the lab sends. Readers choose among them: what this server sends to itself must not reach
 * anything else that listens here.
 */
enum RequestLine {
    ECHO("GET {context}/live/echo HTTP/1.1"),
    CHANNEL("GET {context}/live/handshake HTTP/1.1"),
    HTTP_10("GET {context}/live/echo HTTP/1.0"),
    POST("POST {context}/live/echo HTTP/1.1"),
    NO_SPACE("GET/char HTTP/1.1");

    private final String text;

    RequestLine(String text) {
        this.text = text;
    }

    /** What it is called in the form. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a site below this context path. */
    String in(String context) {
        return text.replace("{context}", context);
    }

    static Optional<RequestLine> of(String slug) {
        return Arrays.stream(values()).filter(line -> line.slug().equals(slug)).findFirst();
    }
}
