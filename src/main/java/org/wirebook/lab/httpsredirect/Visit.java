package org.wirebook.lab.httpsredirect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that the modelled reader opens, and how its host behaves.
 *
 * @param day of the model's clock
 * @param url as typed
 * @param field of the host's answers: the value of {@code Strict-Transport-Security}; empty for none
 * @param goodCertificate whether a browser would accept the host's certificate
 */
record Visit(int day, String url, String field, boolean goodCertificate) {

    static final int LAST_DAY = 800;

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern URL = Pattern.compile(
            "(https?)://([a-z0-9-]+(?:\\.[a-z0-9-]+)*|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?((?:[/?][\\x21-\\x7e]*)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("\\[.*|[0-9]+(\\.[0-9]+){3}");

    /** An address in its parts; {@code port} with its colon, or empty; {@code rest} is path and query. */
    record Place(boolean secure, String host, String port, String rest) {

        boolean isAddress() {
            return ADDRESS.matcher(host).matches();
        }

        /** RFC 6797 §8.3: to https; port 80 becomes 443, any other stays. */
        Place upgraded() {
            return new Place(true, host, port.equals(":80") ? ":443" : port, rest);
        }

        String text() {
            return (secure ? "https://" : "http://") + host + port + rest;
        }
    }

    /** Empty if it is no address of the web. */
    Optional<Place> place() {
        Matcher parts = URL.matcher(url.strip());
        if (url.length() > MOST_CHARACTERS || !parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group(3) == null ? "" : ":" + parts.group(3);
        return Optional.of(new Place(
                parts.group(1).equalsIgnoreCase("https"),
                parts.group(2).toLowerCase(Locale.ROOT),
                port,
                parts.group(4).isEmpty() ? "/" : parts.group(4)));
    }

    /** The same as a part of a query. */
    String query() {
        return "day=" + day + "&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&sts="
                + URLEncoder.encode(field, StandardCharsets.UTF_8) + "&tls=" + (goodCertificate ? "good" : "bad");
    }

    Duration at() {
        return Duration.ofDays(day);
    }
}
