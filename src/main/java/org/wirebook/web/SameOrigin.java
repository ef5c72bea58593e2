package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a request comes from a page of this site. Browsers say so: {@code Sec-Fetch-Site} (Fetch Metadata), or at
 * least {@code Origin} (Fetch; RFC 6455 §10.2 for WebSocket). A request with neither is not a browser's, so no reader's
 * cookies ride on it.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /** Whether it comes from a page of this site, or from no page at all. */
    public static boolean holds(HttpServletRequest request) {
        Optional<String> site = Requests.field(request, "Sec-Fetch-Site");
        return site.isPresent()
                ? site.get().equals("same-origin")
                : Requests.field(request, "Origin")
                        .map(origin -> isOwn(origin, request))
                        .orElse(true);
    }

    /** Compares the authority alone: behind a proxy that ends TLS the scheme here is not the reader's. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            Optional<String> authority = Optional.ofNullable(URI.create(origin).getRawAuthority());
            return authority.isPresent()
                    && (Requests.field(request, "Host").equals(authority)
                            || authority(request).equals(authority.get()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** HTTP/2 has {@code :authority} instead of {@code Host}. */
    private static String authority(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getServerName() + (usual ? "" : ":" + port);
    }
}
