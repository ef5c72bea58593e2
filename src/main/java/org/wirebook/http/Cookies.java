package org.wirebook.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;

/** Cookies of the demo endpoints alone: their path keeps them away from the rest of the site (RFC 10025). */
final class Cookies {

    static final int MOST_OCTETS = 4_096;

    // RFC 10025, cookie-name = token, cookie-value = *cookie-octet
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*");

    private Cookies() {}

    /** {@code /cookies}: what the request carried, as it stands in {@code Cookie}. */
    static void list(Exchange exchange) throws IOException {
        exchange.sendEcho(Map.of("cookies", of(exchange).json()));
    }

    /** The cookies of the request, as they stand in {@code Cookie}. */
    static Arguments of(Exchange exchange) {
        var cookies = new Arguments();
        for (String line : Requests.fieldLines(exchange.request(), "Cookie")) {
            for (String pair : line.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    cookies.add(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            }
        }
        return cookies;
    }

    /** {@code /cookies/set?a=1&b=2}: sets them and goes to {@code /cookies}. */
    static void set(Exchange exchange) throws IOException {
        answer(exchange, exchange.query().all(), "");
    }

    /** {@code /cookies/set/a/1}: the same, with the one cookie of the path. */
    static void setOne(Exchange exchange) throws IOException {
        answer(exchange, Map.of(exchange.variable("name"), List.of(exchange.variable("value"))), "");
    }

    /** {@code /cookies/delete?a&b}: lets them expire and goes to {@code /cookies}. */
    static void delete(Exchange exchange) throws IOException {
        answer(exchange, exchange.query().all(), "; Max-Age=0");
    }

    private static void answer(Exchange exchange, Map<String, List<String>> cookies, String attribute)
            throws IOException {
        if (cookies.isEmpty()) {
            throw HttpProblem.badRequest("Name the cookies in the query: /http/cookies/set?flavour=oat.");
        }
        String path = "; Path=" + exchange.link("");
        int octets = 0;
        for (Map.Entry<String, List<String>> cookie : cookies.entrySet()) {
            for (String value : cookie.getValue()) {
                String line = checked(cookie.getKey(), value) + path + attribute;
                octets += line.length();
                exchange.response().addHeader("Set-Cookie", line);
            }
        }
        if (octets > MOST_OCTETS) {
            throw HttpProblem.badRequest("The cookies of one answer have at most " + MOST_OCTETS + " octets in all.");
        }
        exchange.set("Cache-Control", "no-store");
        exchange.redirect(302, exchange.link("/cookies"));
    }

    private static String checked(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw HttpProblem.badRequest("A cookie's name has letters, digits and any of !#$%&'*+.^_`|~- only.");
        }
        if (!VALUE.matcher(value).matches()) {
            throw HttpProblem.badRequest("A cookie's value has visible ASCII characters only, and no quote, comma,"
                    + " semicolon or backslash. Encode others first, in base64 for example.");
        }
        return name + "=" + value;
    }
}
