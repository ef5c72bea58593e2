package org.wirebook.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.wirebook.web.Requests;

/**
 * {@code /dump/request}: the request as text, in the form of HTTP/1.1 (RFC 9112 §2.1) whatever carried it. Containers
 * keep neither the case of names nor the order of different ones, so both may have been others on the wire.
 */
final class Dump {

    private Dump() {}

    static void request(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        var text = new StringBuilder(request.getMethod())
                .append(' ')
                .append(Requests.target(request))
                .append(' ')
                .append(Echo.protocol(request))
                .append("\r\n");
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Requests.fieldLines(request, name)) {
                text.append(FieldNames.spelled(name)).append(": ").append(value).append("\r\n");
            }
        }
        var message = new ByteArrayOutputStream();
        message.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        message.writeBytes(Content.read(request, Content.MOST_BYTES).octets());
        exchange.set("Cache-Control", "no-store");
        exchange.send("text/plain;charset=utf-8", message.toByteArray());
    }
}
