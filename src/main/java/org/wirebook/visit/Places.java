package org.wirebook.visit;

import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The servlets of the site by their patterns, and which of them may be visited: the demo endpoints with every method,
 * what the book and the labs show by reading. Filled while the site starts, then read by any thread.
 */
final class Places {

    private static final String WITH_EVERY_METHOD = "/http/*";
    private static final Set<String> BY_READING = Set.of("/", "/en/*", "/zh/*", "/stage");

    /**
     * What serves a path.
     *
     * @param servletPath the part of the path that chose the servlet (Jakarta Servlet 6.0 §3.5)
     * @param pathInfo the rest of it, null if there is none
     */
    record Place(
            String pattern,
            Servlet servlet,
            String servletPath,
            @Nullable String pathInfo) {

        boolean isOpen() {
            return takesEveryMethod() || BY_READING.contains(pattern);
        }

        boolean takesEveryMethod() {
            return pattern.equals(WITH_EVERY_METHOD);
        }
    }

    private final Map<String, Servlet> servlets = new HashMap<>();

    void add(String pattern, Servlet servlet) {
        servlets.put(pattern, servlet);
    }

    /**
     * Chooses as a container does (Jakarta Servlet 6.0 §12.1): the exact pattern, then the longest prefix, then the
     * default.
     */
    Optional<Place> of(String path) {
        Servlet exact = servlets.get(path);
        if (exact != null && !path.equals("/")) {
            return Optional.of(new Place(path, exact, path, null));
        }
        for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            String prefix = path.substring(0, end);
            Servlet servlet = servlets.get(prefix + "/*");
            if (servlet != null) {
                String rest = path.substring(end);
                return Optional.of(new Place(prefix + "/*", servlet, prefix, rest.isEmpty() ? null : rest));
            }
        }
        return Optional.ofNullable(servlets.get("/")).map(servlet -> new Place("/", servlet, path, null));
    }
}
