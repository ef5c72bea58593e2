package org.wirebook.lab.httpsredirect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the client of the lab wants. */
enum Errand {
    /** Sends a form with a password in it. */
    POST("POST", "/login", "user=ada&password=lovelace"),
    /** Opens a page whose address says something. */
    GET("GET", "/account?card=4111", ""),
    /** Opens the front page of this very site, which redirects if its operator wants it to. */
    SITE("GET", "/en/", "");

    /** Of this host, set without {@code Secure}. */
    static final String COOKIE = "session=4f9a2c";

    private final String method;
    private final String place;
    private final String content;

    Errand(String method, String place, String content) {
        this.method = method;
        this.place = place;
        this.content = content;
    }

    /** What it is called in forms and messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String method() {
        return method;
    }

    /** Path and query, below the context and what redirects. */
    String place() {
        return place;
    }

    /** Empty for none. */
    String content() {
        return content;
    }

    /** Where it begins, below the context. */
    String path(int status) {
        return this == SITE ? place : ToHttps.PLACE + status + place;
    }

    /** What a reader would not want a stranger to read. */
    List<String> secrets() {
        return content.isEmpty() ? List.of(place, COOKIE) : List.of(content, place, COOKIE);
    }

    /**
     * The request, as a client sends it that has a cookie of this host.
     *
     * @param method its own, or GET if the content is to be left out
     */
    String request(String method, String target, String authority) {
        String head = method + " " + target + " HTTP/1.1\r\nHost: " + authority + "\r\nCookie: " + COOKIE + "\r\n";
        return content.isEmpty() || !method.equals(this.method)
                ? head + "\r\n"
                : head + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + content.length()
                        + "\r\n\r\n" + content;
    }

    static Optional<Errand> of(String slug) {
        return Arrays.stream(values())
                .filter(errand -> errand.slug().equals(slug))
                .findFirst();
    }
}
