package org.wirebook.lab.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Printed;

/**
 * A frame bit by bit, for the panel.
 *
 * @param octets all of them in hexadecimal, or the first ones
 * @param cells the fields of the head, in order
 * @param payload what follows it
 */
record Picture(String octets, List<Cell> cells, Payload payload) {

    private static final int MOST_MASKED = 16;

    /**
     * A field of the head.
     *
     * @param name which words it has: {@code lab.frames.cell.} and this; also its class
     * @param bits as they cross the wire: {@code 0101}, or octets in hexadecimal if they are many
     * @param value what they mean; empty if the bits say it
     */
    record Cell(String name, String bits, String value) {}

    /**
     * The payload.
     *
     * @param length how many octets there are
     * @param wire the first of them in hexadecimal
     * @param key under them, as often as it takes; empty if they are not masked
     * @param plain what comes of both
     * @param text the payload if it is text
     * @param code of a close frame, 0 if there is none
     * @param more how many octets are not shown
     */
    record Payload(int length, String wire, String key, String plain, String text, int code, int more) {}

    static Picture of(Frame frame) {
        var cells = new ArrayList<Cell>();
        cells.add(bit("fin", frame.fin()));
        cells.add(bit("rsv1", (frame.rsv() & 4) != 0));
        cells.add(bit("rsv2", (frame.rsv() & 2) != 0));
        cells.add(bit("rsv3", (frame.rsv() & 1) != 0));
        cells.add(new Cell("opcode", bits(frame.opcode(), 4), Printed.name(frame.opcode())));
        cells.add(bit("mask", frame.isMasked()));
        cells.add(new Cell("length", bits(frame.lengthCode(), 7), Integer.toString(frame.lengthCode())));
        if (!frame.lengthOctets().isEmpty()) {
            cells.add(new Cell("more-length", Printed.hex(frame.lengthOctets()), Long.toString(frame.length())));
        }
        if (frame.isMasked()) {
            cells.add(new Cell("key", Printed.hex(frame.key()), ""));
        }
        return new Picture(Printed.someHex(frame.octets()), cells, payload(frame));
    }

    private static Cell bit(String name, boolean set) {
        return new Cell(name, set ? "1" : "0", "");
    }

    private static String bits(int value, int width) {
        String bits = Integer.toBinaryString(value);
        return "0".repeat(width - bits.length()) + bits;
    }

    private static Payload payload(Frame frame) {
        String wire = frame.wirePayload();
        String plain = frame.payload();
        int shown = Math.min(wire.length(), MOST_MASKED);
        boolean isClose = frame.opcode() == Frame.CLOSE && plain.length() >= 2;
        String words = isClose ? plain.substring(2) : plain;
        return new Payload(
                wire.length(),
                Printed.hex(wire.substring(0, shown)),
                frame.isMasked()
                        ? Printed.hex(frame.key().repeat(MOST_MASKED / 4).substring(0, shown))
                        : "",
                Printed.hex(plain.substring(0, shown)),
                frame.opcode() == Frame.BINARY ? "" : Printed.someText(words),
                isClose ? Printed.code(plain) : 0,
                wire.length() - shown);
    }

    /** The opcode in hexadecimal with its name: {@code 8 close}. */
    static String choice(int opcode) {
        return String.format(Locale.ROOT, "%X · %s", opcode, Printed.name(opcode));
    }
}
