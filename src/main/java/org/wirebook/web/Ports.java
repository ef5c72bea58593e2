package org.wirebook.web;

import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * The two ports of a server that speaks HTTP and HTTPS itself. The launcher puts them into the servlet context; a
 * servlet container does not tell, nor is there anything to tell without HTTPS.
 *
 * @param http without TLS
 * @param https with TLS, on the same addresses
 */
public record Ports(int http, int https) {

    /** The attribute of the servlet context. */
    public static final String ATTRIBUTE = "org.wirebook.ports";

    /** What the server tells of itself. */
    public static Optional<Ports> of(ServletContext context) {
        return context.getAttribute(ATTRIBUTE) instanceof Ports told ? Optional.of(told) : Optional.empty();
    }

    /**
     * Where this host speaks HTTP, as it stands in a URI.
     *
     * @param host an IPv6 address in brackets
     */
    public String plainAuthority(String host) {
        return http == 80 ? host : host + ":" + http;
    }

    /** Where this host speaks HTTPS. */
    public String secureAuthority(String host) {
        return https == 443 ? host : host + ":" + https;
    }
}
