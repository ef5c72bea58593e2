package org.wirebook.experiment.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Octets for eyes. */
public final class Printed {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final int MOST_OCTETS = 64;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\n]]");

    private Printed() {}

    /** All octets in hexadecimal: {@code 88 02 03 e8}. */
    public static String hex(String octets) {
        return HEX.formatHex(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Octets from hexadecimal, white space between them or not.
     *
     * @throws IllegalArgumentException if that is not what it is
     */
    public static String unhex(String digits) {
        return new String(HexFormat.of().parseHex(digits.replaceAll("\\s", "")), StandardCharsets.ISO_8859_1);
    }

    /** The first octets in hexadecimal, with an ellipsis if there are more than {@value #MOST_OCTETS}. */
    public static String someHex(String octets) {
        return octets.length() <= MOST_OCTETS ? hex(octets) : hex(octets.substring(0, MOST_OCTETS)) + " …";
    }

    /** The octets as text, if they are UTF-8. */
    public static Optional<String> text(String octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A text as octets in UTF-8, one per character. */
    public static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** HTTP with its line ends as {@code \n} and other controls as their pictures. */
    public static String message(String octets) {
        return visible(text(octets).orElse(octets).replace("\r\n", "\n"));
    }

    /** With a picture for every control character: U+2400 after its code, U+FFFD for what has none. */
    static String visible(String text) {
        return UNSEEN.matcher(text).replaceAll(found -> {
            char control = found.group().charAt(0);
            return String.valueOf(control < ' ' ? (char) (0x2400 + control) : '\uFFFD');
        });
    }

    /**
     * A frame as a transcript shows it: its octets; what its head says; its payload as text, if it is text.
     *
     * <pre>{@code
     * 81 85 37 fa 21 3d 7f 9f 4d 51 58
     * FIN text, masked, 5 octets: Hello
     * }</pre>
     */
    public static String frame(Frame frame) {
        var words = new StringBuilder(someHex(frame.octets())).append('\n');
        words.append(frame.fin() ? "FIN " : "");
        for (int bit = 0; bit < 3; bit++) {
            words.append((frame.rsv() & 4 >> bit) != 0 ? "RSV" + (bit + 1) + " " : "");
        }
        words.append(name(frame.opcode())).append(frame.isMasked() ? ", masked" : ", not masked");
        words.append(", ").append(frame.length()).append(frame.length() == 1 ? " octet" : " octets");
        String payload = payload(frame);
        return words.append(payload.isEmpty() ? "" : ": " + payload)
                .append('\n')
                .toString();
    }

    private static String payload(Frame frame) {
        String payload = frame.payload();
        if (frame.opcode() == Frame.CLOSE) {
            return payload.length() < 2 ? "" : (code(payload) + " " + someText(payload.substring(2))).strip();
        }
        return frame.opcode() == Frame.BINARY ? "" : someText(payload);
    }

    /** The beginning of a text in one line; empty if it is no UTF-8. */
    public static String someText(String octets) {
        return text(octets)
                .map(text -> text.length() <= MOST_OCTETS ? text : text.substring(0, MOST_OCTETS) + "…")
                .map(text -> visible(text).replace('\n', '␊'))
                .orElse("");
    }

    /** The code that a close frame begins with (RFC 6455 §5.5.1). */
    public static int code(String payload) {
        return payload.charAt(0) << 8 | payload.charAt(1);
    }

    /** What an opcode is called. */
    public static String name(int opcode) {
        return switch (opcode) {
            case Frame.CONTINUATION -> "continuation";
            case Frame.TEXT -> "text";
            case Frame.BINARY -> "binary";
            case Frame.CLOSE -> "close";
            case Frame.PING -> "ping";
            case Frame.PONG -> "pong";
            default -> "reserved opcode " + Integer.toHexString(opcode);
        };
    }
}
