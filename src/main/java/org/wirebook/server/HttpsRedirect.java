package org.wirebook.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends what came without TLS to HTTPS: 308, so that every method and content stays what it is (RFC 9110 §15.4.9), and
 * {@code no-store}, so that the operator may change their mind. It never sets {@code Strict-Transport-Security}, which
 * would bind all ports of the host (RFC 6797 §8.3).
 *
 * <p>It leads to this server alone. A host is believed if a client would accept this server's certificate for it, or if
 * it is the very address the client has connected to; any other is answered 421 (RFC 9110 §15.5.20). With a base URL
 * nothing is believed: that is where everyone is sent.
 *
 * <p>Some places stay as they are: the demo endpoints, which are instruments and must answer what they are asked; the
 * health of the server; and the lab that shows this redirect, with what its page loads.
 */
final class HttpsRedirect extends Handler.Wrapper {

    private static final Pattern STAYS =
            Pattern.compile("/(http|health|assets)(/.*)?|(/en|/zh)?/lab/https-redirect|/api/search");

    private static final Pattern ADDRESS_6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
    private static final Pattern NOT_IN_URI = Pattern.compile("[^\\x21-\\x7E]+");

    private final String contextPath;
    private final Destination destination;

    /** Where to send a client. */
    @FunctionalInterface
    interface Destination {

        /**
         * The authority of HTTPS for a client that asked for this host.
         *
         * @param host as the client wrote it, lower case; an IPv6 address in brackets
         * @param isLocal whether it is the address that the client has connected to
         * @return empty for a host that is none of ours
         */
        Optional<String> authority(String host, boolean isLocal);
    }

    /** @param contextPath empty, or beginning with {@code /} */
    HttpsRedirect(Handler handler, String contextPath, Destination destination) {
        super(handler);
        this.contextPath = contextPath;
        this.destination = destination;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String target = request.getHttpURI().getPathQuery();
        // RFC 9112 §3.2.4: "*" asks about the server as a whole, and there is no such https URI
        if (request.isSecure() || target == null || !target.startsWith("/") || stays(request)) {
            return super.handle(request, response, callback);
        }
        String host = Request.getServerName(request).toLowerCase(Locale.ROOT);
        Optional<String> authority = destination.authority(host, isLocal(host, Request.getLocalAddr(request)));
        if (authority.isPresent()) {
            redirect("https://" + authority.get() + escaped(target), response, callback);
        } else {
            Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
        }
        return true;
    }

    private boolean stays(Request request) {
        String path = request.getHttpURI().getCanonicalPath();
        return path != null
                && path.startsWith(contextPath)
                && STAYS.matcher(path.substring(contextPath.length())).matches();
    }

    private static boolean isLocal(String host, String local) {
        try {
            // Nothing is looked up: what stands in brackets never is, but 1.2.3.4.5 would be.
            return host.equals(local)
                    || (ADDRESS_6.matcher(host).matches()
                            && InetAddress.getByName(host).equals(InetAddress.getByName(local)));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A client may send octets that no URI may hold, and Jetty lets them pass. */
    private static String escaped(String target) {
        return NOT_IN_URI.matcher(target).replaceAll(found -> {
            var escapes = new StringBuilder();
            for (byte octet : found.group().getBytes(StandardCharsets.UTF_8)) {
                escapes.append(String.format(Locale.ROOT, "%%%02X", octet));
            }
            return escapes.toString();
        });
    }

    private static void redirect(String location, Response response, Callback callback) {
        byte[] note = ("This site is at " + location + "\n").getBytes(StandardCharsets.US_ASCII);
        HttpFields.Mutable fields = response.getHeaders();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
        fields.put(HttpHeader.LOCATION, location);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        fields.put(HttpHeader.CONTENT_LENGTH, note.length);
        fields.put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(note), callback);
    }
}
