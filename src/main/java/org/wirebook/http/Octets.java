package org.wirebook.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;

/** Random octets and streams. */
final class Octets {

    static final int MOST = 1 << 20;
    static final int MOST_LINES = 100;
    static final int MOST_CHUNKS = 1_024;
    static final int LARGEST_CHUNK = 1 << 16;

    static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    static final int USUAL_CHUNK = 10_240;

    private final RandomGenerator random;

    Octets(RandomGenerator random) {
        this.random = random;
    }

    /** {@code /bytes/1024}: octets with a length; with {@code ?seed=} always the same, and so with validators. */
    void bytes(Exchange exchange) throws IOException {
        int length = exchange.number("n", 0, MOST);
        Optional<Integer> seed = seed(exchange);
        byte[] content = octets(length, seed);
        if (seed.isPresent()) {
            var tag = EntityTag.strong("bytes-" + length + "-" + seed.get());
            new Representation("application/octet-stream", content, tag, Validators.MODIFIED, "no-cache")
                    .answer(exchange);
        } else {
            exchange.set("Cache-Control", "no-store");
            exchange.send("application/octet-stream", content);
        }
    }

    /** {@code /stream-bytes/1024?chunk_size=100}: octets without a length, each chunk sent when it is made. */
    void stream(Exchange exchange) throws IOException {
        int length = exchange.number("n", 0, MOST);
        int chunk = exchange.query()
                .first("chunk_size")
                .map(size -> Numbers.whole(size, "chunk_size", 1, LARGEST_CHUNK))
                .orElse(USUAL_CHUNK);
        if (length > (long) chunk * MOST_CHUNKS) {
            throw HttpProblem.badRequest("That is more than " + MOST_CHUNKS + " chunks. Choose a larger chunk_size.");
        }
        byte[] content = octets(length, seed(exchange));
        OutputStream out = exchange.beginStream("application/octet-stream");
        for (int from = 0; from < length && !exchange.isHead(); from += chunk) {
            out.write(content, from, Math.min(chunk, length - from));
            out.flush();
        }
    }

    /** {@code /stream/3}: lines of JSON without a length, each sent when it is made. */
    static void lines(Exchange exchange) throws IOException {
        int count = exchange.number("n", 1, MOST_LINES);
        var line = Echo.withoutContent(exchange);
        OutputStream out = exchange.beginStream("application/x-ndjson");
        for (int id = 0; id < count && !exchange.isHead(); id++) {
            line.put("id", id);
            out.write((Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** A text over and over, one octet for each character, until there are so many octets. */
    static byte[] repeated(String text, int length) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        var content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = octets[i % octets.length];
        }
        return content;
    }

    private static Optional<Integer> seed(Exchange exchange) {
        return exchange.query()
                .first("seed")
                .map(seed -> Numbers.whole(seed, "seed", Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private byte[] octets(int length, Optional<Integer> seed) {
        var octets = new byte[length];
        RandomGenerator source = seed.isPresent() ? new Random(seed.get()) : random;
        source.nextBytes(octets);
        return octets;
    }
}
