package org.wirebook.lab.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.experiment.Target;

/**
 * How far the console reaches. What it sends comes from this machine, which other web applications behind the same
 * listener may trust more than the reader; and no parser of ours can know where theirs sees a request begin, since
 * broken framing is what the console is for. So the octets are not parsed: whatever could be a request target, wherever
 * it stands, must lead to a place of this list.
 *
 * <p>A target comes after a method, which ends in a token character, and white space (RFC 9112 §3). It begins with
 * {@code /}, or it is a URI. HTTP/2 could hide it, so there is none. What a request may do at these places,
 * {@link org.wirebook.web.SiteFilter} decides, by the connection it came on: change something below {@code /http/}
 * alone.
 */
final class Reach {

    /** The {@linkplain Target#places() places} of the console. */
    static final Set<String> PLACES = Set.of("http", "en", "zh", "wiki", "assets");

    private static final String SPACE = "\\x00-\\x20\\x7F\\x85\\xA0";
    private static final Pattern TARGET = Pattern.compile("(?<=[!#$%&'*+.^_`|~0-9A-Za-z-])[" + SPACE
            + "]+((?:[/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:[/\\\\])[^" + SPACE + "]*)");
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//[^/\\\\?#]*)?");

    private Reach() {}

    /**
     * The first thing in these octets that might lead too far, as it stands there.
     *
     * @param target with the {@link #PLACES}
     */
    static Optional<String> beyond(String octets, Target target) {
        String lower = octets.toLowerCase(Locale.ROOT);
        if (lower.contains("h2c")) {
            return Optional.of("h2c");
        }
        if (lower.contains("http/2")) {
            return Optional.of("HTTP/2");
        }
        Matcher targets = TARGET.matcher(octets);
        while (targets.find()) {
            if (!isOurs(targets.group(1), target)) {
                return Optional.of(targets.group(1));
            }
        }
        return Optional.empty();
    }

    private static boolean isOurs(String uri, Target target) {
        Matcher origin = ORIGIN.matcher(uri);
        String path = (origin.lookingAt() ? uri.substring(origin.end()) : uri).replaceFirst("(?s)[?#].*", "");
        return target.contains(path);
    }
}
