package org.wirebook.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.wirebook.web.Sha256;

/**
 * {@code /trailers}: a stream whose digest is known only at its end, and is sent there as a trailer field (RFC 9110
 * §6.5, RFC 9530 §2).
 */
final class Trailers {

    private static final List<String> LINES = List.of(
            "The header section is long gone,\n", "the content was sent as it was made,\n", "its digest follows.\n");

    private Trailers() {}

    static void answer(Exchange exchange) throws IOException {
        MessageDigest digest = Sha256.begun();
        // RFC 9112 §7.1: only chunked content has trailers, and HTTP/1.0 has no chunks
        if (!exchange.request().getProtocol().equals("HTTP/1.0")) {
            exchange.set("Trailer", "Content-Digest");
            exchange.response().setTrailerFields(() -> Map.of("Content-Digest", field(digest)));
        }
        OutputStream out = exchange.beginStream("text/plain;charset=utf-8");
        for (String line : exchange.isHead() ? List.<String>of() : LINES) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            digest.update(octets);
            out.write(octets);
            out.flush();
        }
    }

    private static String field(MessageDigest digest) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":";
    }
}
