package org.wirebook.experiment;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
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
 */
public record Target(InetSocketAddress address, boolean tls, String authority, String contextPath) {

    private static final Pattern ESCAPED_DELIMITER = Pattern.compile("%(2[eEfF]|5[cC])");

    /** What {@code {{base}}} stands for. */
    public String base() {
        return scheme() + "://" + authority + contextPath;
    }

    String scheme() {
        return tls ? "https" : "http";
    }

    /**
     * Whether a path leads into this web application, however it writes its dot segments. The same listener may serve
     * others, for which a request from this machine could mean more trust than a reader deserves.
     */
    boolean contains(String path) {
        if (contextPath.isEmpty()) {
            return true;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : unescaped(path).split("/", -1)) {
            String name = segment.replaceFirst(";.*", "");
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.add(name);
            }
        }
        return ("/" + String.join("/", segments) + "/").startsWith(contextPath + "/");
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
