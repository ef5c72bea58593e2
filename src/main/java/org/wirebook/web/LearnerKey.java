package org.wirebook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which we know our own: made when the site first starts, and kept in its data folder, where only the
 * owner may read it. Threads: any.
 */
public final class LearnerKey {

    private static final String FILE = "learner.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int OCTETS = 32;

    private final SecretKeySpec key;

    private LearnerKey(byte[] octets) {
        this.key = new SecretKeySpec(octets, ALGORITHM);
    }

    /**
     * Reads the key of a data folder, or makes one.
     *
     * @param random hard to guess
     * @throws UncheckedIOException if it cannot be read or written, or is no key
     */
    public static LearnerKey in(Path folder, RandomGenerator random) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : make(folder, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LearnerKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        try {
            byte[] octets = Base64.getDecoder().decode(text);
            if (octets.length == OCTETS) {
                return new LearnerKey(octets);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("not Base64", e);
        }
        throw new IOException("not " + OCTETS + " octets");
    }

    private static LearnerKey make(Path folder, RandomGenerator random) throws IOException {
        var octets = new byte[OCTETS];
        random.nextBytes(octets);
        OwnerOnly.write(folder, FILE, Base64.getEncoder().encodeToString(octets) + "\n");
        return new LearnerKey(octets);
    }

    /**
     * A code that only we can make (HMAC, RFC 2104).
     *
     * @param purpose codes of one purpose are no use for another
     */
    byte[] sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * A short name for someone, from which nobody else can tell who it is.
     *
     * @param purpose by another purpose the same one has another name
     * @return 16 letters and digits
     */
    public String alias(String purpose, String text) {
        var name = new StringBuilder();
        byte[] code = sign("alias " + purpose, text);
        for (int i = 0; i < 16; i++) {
            name.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(code[i] & 31));
        }
        return name.toString();
    }
}
