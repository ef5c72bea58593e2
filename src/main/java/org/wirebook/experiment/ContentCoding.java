package org.wirebook.experiment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Takes a content coding off, as a client does before it looks at the content (RFC 9110 §8.4). */
final class ContentCoding {

    /** A few octets of gzip can stand for gigabytes. */
    private static final int MOST_OCTETS = 4 << 20;

    private ContentCoding() {}

    /**
     * The content without its coding.
     *
     * @return empty if the coding is none of gzip and deflate, the octets are damaged, or they grow beyond 4 MiB
     */
    static Optional<Octets> decode(WireResponse response) {
        List<String> codings = Fields.members(response.fields(), "Content-Encoding");
        if (codings.isEmpty() || response.content().length() == 0) {
            return Optional.of(response.content());
        }
        if (codings.size() > 1) {
            return Optional.empty();
        }
        try (InputStream decoded = stream(codings.get(0), response.content())) {
            byte[] octets = decoded.readNBytes(MOST_OCTETS + 1);
            return octets.length > MOST_OCTETS ? Optional.empty() : Optional.of(new Octets(octets));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream stream(String coding, Octets content) throws IOException {
        InputStream octets = new ByteArrayInputStream(content.array());
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(octets);
            case "deflate" -> new InflaterInputStream(octets); // RFC 9110 §8.4.1.2: the zlib format around it
            case "identity" -> octets;
            default -> throw new IOException("unknown coding " + coding);
        };
    }
}
