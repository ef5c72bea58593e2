package org.wirebook.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;
import org.wirebook.web.Sha256;

/** {@code /upload}: what a form with files held: names, sizes, types and digests. Nothing is kept. */
final class Uploads {

    static final String TYPE = "multipart/form-data";

    private record Received(String name, String file, String type, int octets, String sha256) {}

    private Uploads() {}

    static void answer(Exchange exchange) throws IOException {
        if (exchange.query().first("require").isPresent() && exchange.request().getContentLengthLong() < 0) {
            // RFC 9110 §15.5.12
            throw HttpProblem.of(411, "Say in Content-Length how much will come: you asked for that to be required.");
        }
        Content content = Content.read(exchange.request(), Content.MOST_BYTES);
        if (!Requests.contentType(exchange.request()).equals(TYPE)) {
            // RFC 9110 §15.5.16: Accept says what would have been taken
            throw HttpProblem.of(415, "Send a form with files: curl -F file=@name.txt.")
                    .with("Accept", TYPE);
        }
        List<Received> parts = Multipart.parse(exchange.request().getContentType(), content.octets()).parts().stream()
                .map(Uploads::received)
                .toList();
        exchange.sendEcho(Map.of("parts", parts));
    }

    private static Received received(Multipart.Part part) {
        byte[] octets = part.content().octets();
        return new Received(part.name(), part.fileName(), part.type(), octets.length, Sha256.hex(octets));
    }
}
