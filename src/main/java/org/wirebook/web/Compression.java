package org.wirebook.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Content codings (RFC 9110 §8.4.1; Brotli: RFC 7932), small rather than fast: for what is sent many times, or small.
 */
public final class Compression {

    private static final int BROTLI_QUALITY = 9; // 11 gains 3 % and takes ten times as long

    /** Browsers say one of few texts; so many are remembered with what was chosen. */
    private static final int REMEMBERED = 100;

    private static final int USUAL_LENGTH = 100;
    private static final List<String> CODINGS = codings();
    private static final Map<String, String> CHOSEN = new ConcurrentHashMap<>();

    private Compression() {}

    /** What this platform can produce, the best first. Brotli needs a native library, which not every platform has. */
    public static List<String> codings() {
        return Brotli4jLoader.isAvailable() ? List.of("br", "gzip") : List.of("gzip");
    }

    /**
     * The coding that a client likes best of those there are.
     *
     * @param field {@code Accept-Encoding}, as for {@link Preference#coding}
     * @return it, or {@code identity}
     */
    static String preferred(Optional<String> field) {
        String known = field.isPresent() ? CHOSEN.get(field.get()) : null;
        if (known != null) {
            return known;
        }
        String coding = Preference.coding(field, CODINGS);
        field.filter(text -> text.length() <= USUAL_LENGTH && CHOSEN.size() < REMEMBERED)
                .ifPresent(text -> CHOSEN.put(text, coding));
        return coding;
    }

    /**
     * The content in this coding: {@code gzip}, {@code deflate}, and {@code br} where {@link #codings} lists it.
     *
     * @throws IllegalArgumentException for another
     */
    public static byte[] encode(String coding, byte[] content) {
        try {
            return switch (coding) {
                case "br" -> Encoder.compress(content, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
                case "gzip" -> gzip(content);
                case "deflate" -> deflate(content);
                default -> throw new IllegalArgumentException("no such coding: " + coding);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 9110 §8.4.1.2: despite its name the zlib format (RFC 1950). */
    private static byte[] deflate(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
