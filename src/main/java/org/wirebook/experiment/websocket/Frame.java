package org.wirebook.experiment.websocket;

import java.util.ArrayList;
import java.util.List;

/**
 * A frame just as it crosses the wire (RFC 6455 §5.2), right or wrong:
 *
 * <pre>{@code
 *  0               1               2               3
 *  0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7
 * +-+-+-+-+-------+-+-------------+-------------------------------+
 * |F|R|R|R|opcode |M| length code |  length, 16 or 64 bits, if the |
 * |I|S|S|S|       |A|             |  code is 126 or 127            |
 * |N|V|V|V|       |S|             |                                |
 * | |1|2|3|       |K|             |                                |
 * +-+-+-+-+-------+-+-------------+-------------------------------+
 * |  masking key, 4 octets, if MASK is set        |  payload ...  |
 * +-----------------------------------------------+---------------+
 * }</pre>
 *
 * @param octets one per character: the head, and the payload as far as it is there
 */
public record Frame(String octets) {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int KEY_OCTETS = 4;
    private static final int SHORT_LENGTH = 126; // codes from here on say how long the length itself is
    private static final int LONG_LENGTH = 127;

    public Frame {
        if (headLength(octets) > octets.length()) {
            throw new IllegalArgumentException("not even a whole head: " + octets.length() + " octets");
        }
    }

    /**
     * A frame to be sent, with every choice its sender has.
     *
     * @param rsv the three reserved bits, 0 to 7: RSV1 is 4
     * @param opcode 0 to 15
     * @param key four octets, or empty for an unmasked frame
     * @param payload before masking, one octet per character
     * @param length what the head claims, 0 or more; said in the shortest of the three ways
     */
    public record Draft(boolean fin, int rsv, int opcode, String key, String payload, long length) {
        public Draft {
            if (rsv < 0 || rsv > 7 || opcode < 0 || opcode > 15 || length < 0) {
                throw new IllegalArgumentException("no frame has RSV " + rsv + ", opcode " + opcode);
            }
            if (!key.isEmpty() && key.length() != KEY_OCTETS) {
                throw new IllegalArgumentException("a masking key of " + key.length() + " octets");
            }
        }

        /** The frame as octets. */
        public Frame frame() {
            var octets = new StringBuilder();
            octets.append((char) ((fin ? 0x80 : 0) | rsv << 4 | opcode));
            int mask = key.isEmpty() ? 0 : 0x80;
            if (length < SHORT_LENGTH) {
                octets.append((char) (mask | length));
            } else {
                boolean isShort = length <= 0xFFFF;
                octets.append((char) (mask | (isShort ? SHORT_LENGTH : LONG_LENGTH)));
                for (int shift = isShort ? 8 : 56; shift >= 0; shift -= 8) {
                    octets.append((char) (length >> shift & 0xFF));
                }
            }
            return new Frame(octets.append(key).append(masked(payload, key)).toString());
        }
    }

    /** A whole message in one masked frame, or a control frame: as a correct client sends it. */
    public static Frame masked(int opcode, String key, String payload) {
        return new Draft(true, 0, opcode, key, payload, payload.length()).frame();
    }

    /**
     * The frames at the beginning of some octets. What follows the last of them is no whole frame.
     *
     * @param octets one per character
     */
    public static List<Frame> read(String octets) {
        var frames = new ArrayList<Frame>();
        int at = 0;
        while (at < octets.length()) {
            String rest = octets.substring(at);
            int head = headLength(rest);
            if (head > rest.length() || length(rest) > rest.length() - head) {
                return frames;
            }
            frames.add(new Frame(rest.substring(0, head + (int) length(rest))));
            at += head + (int) length(rest);
        }
        return frames;
    }

    /** How many octets the head takes; more than there are if it is cut off. */
    private static int headLength(String octets) {
        if (octets.length() < 2) {
            return 2;
        }
        int key = octets.charAt(1) >= 0x80 ? KEY_OCTETS : 0;
        return 2 + lengthOctets(octets) + key;
    }

    private static int lengthOctets(String octets) {
        return switch (octets.charAt(1) & 0x7F) {
            case SHORT_LENGTH -> 2;
            case LONG_LENGTH -> 8;
            default -> 0;
        };
    }

    /** RFC 6455 §5.2: unsigned, but its highest bit must be 0; a frame that breaks this is longer than any. */
    private static long length(String octets) {
        int more = lengthOctets(octets);
        long length = more == 0 ? octets.charAt(1) & 0x7F : 0;
        for (int i = 2; i < 2 + more; i++) {
            length = length << 8 | octets.charAt(i);
        }
        return length < 0 ? Long.MAX_VALUE : length;
    }

    /** Octets put through the key; twice gives them back (RFC 6455 §5.3). */
    private static String masked(String payload, String key) {
        if (key.isEmpty()) {
            return payload;
        }
        var masked = new StringBuilder(payload.length());
        for (int i = 0; i < payload.length(); i++) {
            masked.append((char) (payload.charAt(i) ^ key.charAt(i % KEY_OCTETS)));
        }
        return masked.toString();
    }

    /** Whether it ends a message. */
    public boolean fin() {
        return (octets.charAt(0) & 0x80) != 0;
    }

    /** The three reserved bits: RSV1 is 4. */
    public int rsv() {
        return octets.charAt(0) >> 4 & 7;
    }

    /** 0 to 15. */
    public int opcode() {
        return octets.charAt(0) & 0xF;
    }

    public boolean isMasked() {
        return octets.charAt(1) >= 0x80;
    }

    /** The seven bits after MASK: the length, or 126 or 127 if it follows. */
    public int lengthCode() {
        return octets.charAt(1) & 0x7F;
    }

    /** The octets between the second and the key that say the length; empty if {@link #lengthCode} does. */
    public String lengthOctets() {
        return octets.substring(2, 2 + lengthOctets(octets));
    }

    /** How many octets of payload the head announces. */
    public long length() {
        return length(octets);
    }

    /** Four octets, or empty text. */
    public String key() {
        int end = headLength(octets);
        return octets.substring(end - (isMasked() ? KEY_OCTETS : 0), end);
    }

    public int headLength() {
        return headLength(octets);
    }

    /** The payload as it crosses the wire. */
    public String wirePayload() {
        return octets.substring(headLength());
    }

    /** The payload without the mask. */
    public String payload() {
        return masked(wirePayload(), key());
    }

    /** RFC 6455 §5.5: close, ping, pong, and what is reserved for more such. */
    public boolean isControl() {
        return opcode() >= CLOSE;
    }
}
