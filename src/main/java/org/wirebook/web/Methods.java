package org.wirebook.web;

import java.util.Set;

/** Request methods (RFC 9110 §9). */
public final class Methods {

    /** {@code Allow} of what can only be read. */
    public static final String READ = "GET, HEAD, OPTIONS";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY");

    // RFC 9110 §9, RFC 5789 (PATCH), RFC 10008 (QUERY)
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY");

    private Methods() {}

    /**
     * Whether this site knows the method at all: if not, the answer is 501 whatever the resource (RFC 9110 §15.6.2).
     */
    public static boolean isKnown(String method) {
        return KNOWN.contains(method);
    }

    /** Whether the client asks for no change (RFC 9110 §9.2.1). */
    public static boolean isSafe(String method) {
        return SAFE.contains(method);
    }
}
