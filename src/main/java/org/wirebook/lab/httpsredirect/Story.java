package org.wirebook.lab.httpsredirect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Visits to begin with.
 *
 * @param slug what it is called in messages
 */
record Story(String slug, List<Visit> visits) {
    Story {
        visits = List.copyOf(visits);
    }

    /** Each shows one rule of HSTS. */
    static final List<Story> ALL = List.of(
            story(
                    "first-visit",
                    new Visit(0, "http://shop.example/", "max-age=31536000", true),
                    new Visit(1, "http://shop.example/cart", "max-age=31536000", true)),
            story(
                    "runs-out",
                    new Visit(0, "http://shop.example/", "max-age=2592000", true),
                    new Visit(29, "http://shop.example/", "", true),
                    new Visit(45, "http://shop.example/", "max-age=2592000", true)),
            story(
                    "subdomains",
                    new Visit(0, "https://shop.example/", "max-age=31536000", true),
                    new Visit(1, "http://pay.shop.example/", "", true),
                    new Visit(2, "https://shop.example/", "max-age=31536000; includeSubDomains", true),
                    new Visit(3, "http://pay.shop.example/", "", true)),
            story(
                    "all-ports",
                    new Visit(0, "https://shop.example/", "max-age=31536000", true),
                    new Visit(1, "http://shop.example:80/", "", true),
                    new Visit(2, "http://shop.example:3000/", "", true)),
            story(
                    "address",
                    new Visit(0, "https://127.0.0.1/", "max-age=31536000", true),
                    new Visit(1, "http://127.0.0.1/", "max-age=31536000", true)),
            story(
                    "bad-certificate",
                    new Visit(0, "https://shop.example/", "max-age=31536000", false),
                    new Visit(1, "https://shop.example/", "max-age=31536000", true),
                    new Visit(2, "http://shop.example/", "max-age=0", false)),
            story(
                    "forget",
                    new Visit(0, "https://shop.example/", "max-age=31536000", true),
                    new Visit(9, "http://shop.example/", "max-age=0", true),
                    new Visit(10, "http://shop.example/", "", true)),
            story(
                    "grammar",
                    new Visit(0, "https://shop.example/", "max-age=1y", true),
                    new Visit(1, "https://shop.example/", "includeSubDomains", true),
                    new Visit(2, "https://shop.example/", "MAX-AGE=\"31536000\"; preload", true)));

    private static Story story(String slug, Visit... visits) {
        return new Story(slug, Arrays.asList(visits));
    }

    /** The query that plays it. */
    public String query() {
        return visits.stream().map(Visit::query).collect(Collectors.joining("&"));
    }
}
