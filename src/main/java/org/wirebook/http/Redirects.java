package org.wirebook.http;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.wirebook.web.HttpProblem;

/** Redirects (RFC 9110 §15.4), in chains or to an address of the reader's choice on this site. */
final class Redirects {

    static final int MOST_HOPS = 100; // browsers stop after 20: a reader wants to see that
    static final int LONGEST_ADDRESS = 2_000;

    static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Redirects() {}

    /** A chain whose {@code Location}s are path-absolute, {@code /http/redirect/2}, or absolute if asked. */
    static void pathAbsolute(Exchange exchange) throws IOException {
        if (exchange.query().isSet("absolute")) {
            absolute(exchange);
            return;
        }
        int hops = hops(exchange);
        exchange.redirect(302, exchange.link(hops == 1 ? "/get" : "/redirect/" + (hops - 1)));
    }

    /** A chain whose {@code Location}s are relative to the last segment of the path: {@code 2}. */
    static void relative(Exchange exchange) throws IOException {
        int hops = hops(exchange);
        exchange.redirect(302, hops == 1 ? "../get" : String.valueOf(hops - 1));
    }

    /** A chain whose {@code Location}s have scheme and authority. */
    static void absolute(Exchange exchange) throws IOException {
        int hops = hops(exchange);
        exchange.redirect(
                302, exchange.origin() + exchange.link(hops == 1 ? "/get" : "/absolute-redirect/" + (hops - 1)));
    }

    private static int hops(Exchange exchange) {
        return exchange.number("n", 1, MOST_HOPS);
    }

    /** {@code /redirect-to?url=...&status_code=...}: one redirect, never to a stranger. */
    static void to(Exchange exchange) throws IOException {
        Arguments query = exchange.query();
        String url = query.first("url")
                .orElseThrow(() ->
                        HttpProblem.badRequest("Say where to: /http/redirect-to?url=/http/anything&status_code=307."));
        int status = Numbers.whole(query.first("status_code").orElse("302"), "status_code", 301, 308);
        if (!STATUSES.contains(status)) {
            throw HttpProblem.badRequest("status_code must be 301, 302, 303, 307 or 308.");
        }
        exchange.redirect(status, onThisSite(exchange, url));
    }

    /**
     * Lets a reference pass that leads to this site.
     *
     * @throws HttpProblem as {@link #to}
     */
    static void requireThisSite(Exchange exchange, String url) {
        onThisSite(exchange, url);
    }

    /**
     * The reference, with the context path before a path that lacks it.
     *
     * @throws HttpProblem 400 if it is no URI reference, 403 if it leads to another scheme or authority;
     *     {@code localhost} may lead to {@code 127.0.0.1}, to show what another origin changes
     */
    private static String onThisSite(Exchange exchange, String url) {
        if (url.length() > LONGEST_ADDRESS) {
            throw HttpProblem.badRequest("url may have at most " + LONGEST_ADDRESS + " characters.");
        }
        URI target = parse(url);
        // "//" begins an authority for every client, also where java.net.URI finds it empty, as in "///evil.example"
        boolean elsewhere = target.getScheme() != null || url.startsWith("//");
        if (elsewhere
                && !origin(target).equalsIgnoreCase(exchange.origin())
                && !isThisMachine(target, exchange.origin())) {
            // An open redirect lends its good name to any address (CWE-601).
            throw HttpProblem.forbidden("url must lead to this site: give a path such as /http/anything.");
        }
        String reference = target.toASCIIString();
        String context = exchange.request().getContextPath();
        boolean lacksContext = !elsewhere && reference.startsWith("/") && !reference.startsWith(context + "/");
        return lacksContext ? context + reference : reference;
    }

    /**
     * Whether both are names that every machine has for itself, with the same scheme and port: two origins, and no
     * stranger in either.
     */
    private static boolean isThisMachine(URI target, String own) {
        URI here = URI.create(own);
        return LOOPBACK.contains(String.valueOf(here.getHost()))
                && LOOPBACK.contains(String.valueOf(target.getHost()))
                && target.getRawUserInfo() == null
                && target.getPort() == here.getPort()
                && here.getScheme().equals(target.getScheme());
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw HttpProblem.badRequest("url is not a URI reference (RFC 3986): percent-encode spaces, quotes,"
                    + " backslashes and the like, and then the whole value once more for the query.");
        }
    }

    private static String origin(URI target) {
        return target.getScheme() + "://" + target.getRawAuthority();
    }
}
