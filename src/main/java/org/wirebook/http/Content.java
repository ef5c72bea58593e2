package org.wirebook.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import org.wirebook.web.Requests;
import tools.jackson.core.JacksonException;

/** The content of a request, read whole. */
final class Content {

    /** What most endpoints read at most: 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    private final byte[] octets;

    Content(byte[] octets) {
        this.octets = octets;
    }

    /**
     * Reads the content of a request.
     *
     * @throws HttpProblem 413 if there are more than {@code mostBytes}
     * @throws IOException if the content breaks off or its chunks are malformed; the container answers 400
     */
    static Content read(HttpServletRequest request, int mostBytes) throws IOException {
        return new Content(Requests.content(request, mostBytes)
                .orElseThrow(
                        () -> HttpProblem.of(413, "This endpoint reads at most " + mostBytes + " octets of content.")));
    }

    byte[] octets() {
        return octets;
    }

    /** As text if it is UTF-8, else as a {@code data:} URL (RFC 2397) in base64. */
    String text() {
        return utf8().orElseGet(() ->
                "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(octets));
    }

    /** The text, if the octets are UTF-8. */
    Optional<String> utf8() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The value it has as JSON text; empty for {@code null} and for what is not JSON. */
    Optional<Object> json() {
        try {
            return octets.length == 0 ? Optional.empty() : Optional.ofNullable(Json.read(octets));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
