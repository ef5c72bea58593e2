package org.wirebook.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;
import org.wirebook.web.SameOrigin;

/**
 * The opening handshake as far as the request goes (RFC 6455 §4.2.1, RFC 8441 §5). Containers refuse what is wrong in
 * their own ways, some with 404: here each refusal says what is missing.
 */
final class Handshake {

    private static final String VERSION = "13";
    private static final int KEY_OCTETS = 16;

    private Handshake() {}

    /** Whether a client wants WebSocket, rightly or wrongly. */
    static boolean isWanted(HttpServletRequest request) {
        return isExtendedConnect(request)
                || Requests.field(request, "Sec-WebSocket-Key").isPresent()
                || (Requests.field(request, "Upgrade").isPresent()
                        && tokens(request, "Upgrade").contains("websocket"));
    }

    /** By HTTP/2 it is a CONNECT with {@code :protocol}, which has no upgrade and no key (RFC 8441 §5). */
    private static boolean isExtendedConnect(HttpServletRequest request) {
        return request.getMethod().equals("CONNECT");
    }

    /** @throws HttpProblem if it is not a handshake as it should be, or comes from a page of another site */
    static void check(HttpServletRequest request) {
        if (!isExtendedConnect(request)) {
            checkUpgrade(request);
        }
        if (!Requests.field(request, "Sec-WebSocket-Version").equals(Optional.of(VERSION))) {
            // RFC 6455 §4.4: the server names the versions it speaks
            throw HttpProblem.of(426, "WebSocket here is Sec-WebSocket-Version: " + VERSION + ".")
                    .with("Sec-WebSocket-Version", VERSION)
                    .with("Upgrade", "websocket")
                    .with("Connection", "Upgrade");
        }
        if (!SameOrigin.holds(request)) {
            throw HttpProblem.forbidden("Only pages of this site may open this WebSocket (RFC 6455 §10.2).");
        }
    }

    private static void checkUpgrade(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            throw HttpProblem.methodNotAllowed("GET");
        }
        if (!tokens(request, "Upgrade").contains("websocket")
                || !tokens(request, "Connection").contains("upgrade")) {
            throw HttpProblem.badRequest("A WebSocket handshake needs Upgrade: websocket and Connection: Upgrade.");
        }
        if (Requests.fieldLines(request, "Sec-WebSocket-Key").size() != 1
                || !isKey(Requests.field(request, "Sec-WebSocket-Key").orElse(""))) {
            throw HttpProblem.badRequest(
                    "A WebSocket handshake needs one Sec-WebSocket-Key: " + KEY_OCTETS + " octets in Base64.");
        }
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_OCTETS;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What of the given subprotocols the client offers (RFC 6455 §1.9). */
    static boolean offers(HttpServletRequest request, String protocol) {
        return Requests.fieldLines(request, "Sec-WebSocket-Protocol").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(offered -> offered.strip().equals(protocol));
    }

    private static List<String> tokens(HttpServletRequest request, String field) {
        return Requests.fieldLines(request, field).stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .toList();
    }
}
