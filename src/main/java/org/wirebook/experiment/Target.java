package org.wirebook.experiment;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one server an experiment may talk to: the listener that received the reader's request. Never built from anything
 * a reader typed.
 *
 * @param address where to connect
 * @param tls whether that listener speaks TLS
 * @param authority what goes into {@code Host}: {@code localhost:8080}
 * @param contextPath of the web application, empty or {@code /wirebook}
 * @param places the first segments below the context that an experiment may ask for; empty for all of them
 */
public record Target(InetSocketAddress address, boolean tls, String authority, String contextPath, Set<String> places) {

    private static final Pattern ESCAPED_DELIMITER = Pattern.compile("%(2[eEfF]|5[cC])");

    public Target {
        places = Set.copyOf(places);
    }

    /** The whole of a web application. */
    public Target(InetSocketAddress address, boolean tls, String authority, String contextPath) {
        this(address, tls, authority, contextPath, Set.of());
    }

    /** What {@code {{base}}} stands for. */
    public String base() {
        return scheme() + "://" + authority + contextPath;
    }

    String scheme() {
        return tls ? "https" : "http";
    }

    /**
     * Whether a path leads to one of the places, however it writes its dot segments. The same listener may serve other
     * web applications, even below this one if its context path is empty; to them a request from this machine could
     * mean more trust than a reader deserves.
     *
     * @param path without query
     */
    public boolean contains(String path) {
        return inside(path)
                .filter(segments -> segments.isEmpty() || places.isEmpty() || places.contains(segments.get(0)))
                .isPresent();
    }

    /** The segments below the context; empty if the path leads elsewhere. */
    private Optional<List<String>> inside(String path) {
        List<String> segments = segments(path);
        List<String> context = segments(contextPath);
        return segments.size() >= context.size()
                        && segments.subList(0, context.size()).equals(context)
                ? Optional.of(segments.subList(context.size(), segments.size()))
                : Optional.empty();
    }

    private static List<String> segments(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : unescaped(path).split("/", -1)) {
            String name = segment.replaceFirst(";.*", "");
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.add(name);
            }
        }
        return List.copyOf(segments);
    }

    /** With {@code %2e}, {@code %2f}, {@code %5c} and the backslash read as a container in a generous mood might. */
    private static String unescaped(String path) {
        return ESCAPED_DELIMITER
                .matcher(path)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                .replace('\\', '/');
    }
}
