package org.wirebook.wiki;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.wirebook.experiment.Target;
import org.wirebook.web.Requests;

/** The listener a request came in by: the only place its experiment may connect to. */
final class Listener {

    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

    private Listener() {}

    static Target of(HttpServletRequest request) {
        int port = request.getLocalPort();
        String authority = Requests.field(request, "Host")
                .filter(host -> AUTHORITY.matcher(host).matches())
                .orElse("localhost:" + port);
        // The scheme a reader sees may be a proxy's; what counts here is whether this very connection is encrypted.
        boolean tls = request.getAttribute("jakarta.servlet.request.cipher_suite") != null;
        return new Target(new InetSocketAddress(address(request), port), tls, authority, request.getContextPath());
    }

    private static InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getLocalAddr()); // a literal address: nothing is looked up
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address: " + request.getLocalAddr(), e);
        }
    }
}
