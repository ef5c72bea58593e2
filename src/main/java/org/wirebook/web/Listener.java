package org.wirebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * The listener a request came in by: the only place that an experiment of its reader may connect to.
 *
 * @param address of the socket that took the connection
 * @param tls whether that connection is encrypted
 * @param authority what the reader calls the place: {@code localhost:8080}
 */
public record Listener(InetSocketAddress address, boolean tls, String authority) {

    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

    /** The authority without its port; an IPv6 address in brackets. */
    public String host() {
        return authority.replaceFirst(":[0-9]{1,5}$", "");
    }

    /** The one that took this request. */
    public static Listener of(HttpServletRequest request) {
        String authority = Requests.field(request, "Host")
                .filter(host -> AUTHORITY.matcher(host).matches())
                .orElse("localhost:" + request.getLocalPort());
        // The scheme a reader sees may be a proxy's; what counts here is whether this very connection is encrypted.
        boolean tls = request.getAttribute("jakarta.servlet.request.cipher_suite") != null;
        return new Listener(Requests.local(request), tls, authority);
    }
}
