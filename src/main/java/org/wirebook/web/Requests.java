package org.wirebook.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request says. The servlet API answers {@code null} for what is not there; this class answers {@code Optional}.
 */
public final class Requests {

    private static final int MOST_DISCARDED_BYTES = 8 << 20;
    private static final int DISCARDED_AT_ONCE_BYTES = 1 << 14;

    private Requests() {}

    /** The value of a field that stands once; several field lines are joined by {@code ", "} (RFC 9110 §5.3). */
    public static Optional<String> field(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (lines == null || !lines.hasMoreElements()) {
            return Optional.empty();
        }
        String first = lines.nextElement();
        if (!lines.hasMoreElements()) {
            return Optional.of(first);
        }
        var all = new ArrayList<String>();
        all.add(first);
        lines.asIterator().forEachRemaining(all::add);
        return Optional.of(String.join(", ", all));
    }

    /** The values of every field line of this name, in order. */
    public static List<String> fieldLines(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        return lines == null ? List.of() : Collections.list(lines);
    }

    /**
     * The first parameter of this name, from the query or a form.
     *
     * @throws HttpProblem as {@link #parameters}
     */
    public static Optional<String> parameter(HttpServletRequest request, String name) {
        return parameters(request, name).stream().findFirst();
    }

    /**
     * Every parameter of this name, from the query or a form, in order.
     *
     * @throws HttpProblem 400 if they cannot be decoded
     */
    public static List<String> parameters(HttpServletRequest request, String name) {
        try {
            String[] values = request.getParameterValues(name);
            return values == null ? List.of() : List.of(values);
        } catch (IllegalStateException e) { // so says Servlet 6.1; before, containers left out what they could not read
            throw HttpProblem.badRequest("The query or the form cannot be read: it must be UTF-8, percent-encoded.")
                    .inWords("problem.query");
        }
    }

    /** The query as received, without {@code ?}; empty if there is none. */
    public static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    /** The decoded path below the servlet's pattern, with its leading {@code /}; empty if there is none. */
    public static String pathInfo(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path;
    }

    /** The decoded path below the context, with its leading {@code /}. */
    public static String path(HttpServletRequest request) {
        return request.getServletPath() + pathInfo(request);
    }

    /** Path and query as received, not decoded: the request-target in origin-form (RFC 9112 §3.2.1). */
    public static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The address the connection comes from. */
    public static InetSocketAddress remote(HttpServletRequest request) {
        return new InetSocketAddress(literal(request.getRemoteAddr()), request.getRemotePort());
    }

    /** The address of the socket that took the connection. */
    public static InetSocketAddress local(HttpServletRequest request) {
        return new InetSocketAddress(literal(request.getLocalAddr()), request.getLocalPort());
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address); // nothing is looked up
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address: " + address, e);
        }
    }

    /** The value of the cookie of this name. */
    public static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * The content of a request, read whole.
     *
     * @return empty if there are more than {@code mostBytes}
     * @throws IOException if the content breaks off or its chunks are malformed; the container answers 400
     */
    public static Optional<byte[]> content(HttpServletRequest request, int mostBytes) throws IOException {
        byte[] octets = request.getContentLengthLong() > mostBytes
                ? new byte[0]
                : request.getInputStream().readNBytes(mostBytes + 1);
        if (octets.length > mostBytes || request.getContentLengthLong() > mostBytes) {
            discard(request);
            return Optional.empty();
        }
        return Optional.of(octets);
    }

    /**
     * Reads on for a while: a connection that is closed on content not yet read is reset, and the reset may overtake
     * the answer (RFC 9112 §9.6). A client that waits for 100 (Continue) has not sent any (RFC 9110 §10.1.1).
     */
    private static void discard(HttpServletRequest request) throws IOException {
        if (field(request, "Expect").isPresent()) {
            return;
        }
        for (int read = 0; read < MOST_DISCARDED_BYTES; ) {
            int length = request.getInputStream().readNBytes(DISCARDED_AT_ONCE_BYTES).length;
            if (length == 0) {
                return;
            }
            read += length;
        }
    }

    /** The media type of the content, lower case and without parameters; empty if none is stated. */
    public static String contentType(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return "";
        }
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
