package org.wirebook.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI reference, split by the regular expression of RFC 3986 Appendix B. {@code java.net.URI} refuses what browsers
 * and servers send, and resolves an empty path by older rules.
 *
 * @param scheme empty if there is none, likewise authority and query; the fragment is dropped, since it is never sent
 */
record UriReference(Optional<String> scheme, Optional<String> authority, String path, Optional<String> query) {

    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*+):)?(?://([^/?#]*+))?([^?#]*+)(?:\\?([^#]*+))?(?:#.*+)?");

    static UriReference parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("every text is a URI reference: " + text);
        }
        return new UriReference(
                Optional.ofNullable(parts.group(1)),
                Optional.ofNullable(parts.group(2)),
                parts.group(3),
                Optional.ofNullable(parts.group(4)));
    }

    /** RFC 3986 §5.2.2: the reference as seen from this absolute URI. */
    UriReference resolve(UriReference reference) {
        if (reference.scheme.isPresent()) {
            return reference.withPath(withoutDotSegments(reference.path));
        }
        if (reference.authority.isPresent()) {
            return new UriReference(scheme, reference.authority, withoutDotSegments(reference.path), reference.query);
        }
        if (reference.path.isEmpty()) {
            return new UriReference(scheme, authority, path, reference.query.or(() -> query));
        }
        String merged = reference.path.startsWith("/")
                ? reference.path
                : path.substring(0, path.lastIndexOf('/') + 1) + reference.path;
        return new UriReference(scheme, authority, withoutDotSegments(merged), reference.query);
    }

    private UriReference withPath(String other) {
        return new UriReference(scheme, authority, other, query);
    }

    /** RFC 3986 §5.2.4 for a path that begins with a slash, or none. */
    private static String withoutDotSegments(String path) {
        StringBuilder kept = new StringBuilder();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.setLength(Math.max(0, kept.lastIndexOf("/")));
            } else if (!segments[i].equals(".")) {
                kept.append('/').append(segments[i]);
                continue;
            }
            kept.append(last ? "/" : "");
        }
        return kept.toString();
    }

    /** Path and query as they go into a request line (RFC 9112 §3.2.1: an empty path is sent as a slash). */
    String originForm() {
        return (path.isEmpty() ? "/" : path) + query.map(text -> "?" + text).orElse("");
    }
}
