package org.wirebook.web;

import java.util.Set;

/** Request methods (RFC 9110 §9). */
public final class Methods {

    /** {@code Allow} of what can only be read. */
    public static final String READ = "GET, HEAD, OPTIONS";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY");

    private Methods() {}

    /** Whether the client asks for no change (RFC 9110 §9.2.1). */
    public static boolean isSafe(String method) {
        return SAFE.contains(method);
    }
}
