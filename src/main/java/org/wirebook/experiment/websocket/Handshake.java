package org.wirebook.experiment.websocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The opening handshake (RFC 6455 §4). */
public final class Handshake {

    /** The key of RFC 6455 §1.3. */
    public static final String SAMPLE_KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /** What every server puts after the key; it means nothing, which is why nobody else would. */
    public static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private Handshake() {}

    /**
     * The fields of a client that keeps all the rules, with the key of the standard. {@code Host} comes first.
     *
     * @param authority what the server is called: {@code localhost:8080}
     */
    public static List<String> fields(String authority) {
        return List.of(
                "Host: " + authority,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: " + SAMPLE_KEY,
                "Sec-WebSocket-Version: 13");
    }

    /** The octets of a request without content, one per character. */
    public static String request(String line, List<String> fields) {
        return line + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    }

    /**
     * What the server must answer to a key, step by step (RFC 6455 §4.2.2 item 5.4).
     *
     * @param joined key and {@link #GUID}
     * @param digest SHA-1 of it, in hexadecimal
     * @param accept the digest in base64: the value of {@code Sec-WebSocket-Accept}
     */
    public record Accept(String joined, String digest, String accept) {}

    /**
     * Computes the answer to a key.
     *
     * @param key the value of {@code Sec-WebSocket-Key}; nobody decodes it
     */
    public static Accept accept(String key) {
        String joined = key + GUID;
        byte[] digest = sha1(joined.getBytes(StandardCharsets.UTF_8));
        return new Accept(
                joined,
                HexFormat.ofDelimiter(" ").formatHex(digest),
                Base64.getEncoder().encodeToString(digest));
    }

    private static byte[] sha1(byte[] octets) {
        try {
            // RFC 6455 §10.8: no property of SHA-1 as a secure hash is needed here
            return MessageDigest.getInstance("SHA-1").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
