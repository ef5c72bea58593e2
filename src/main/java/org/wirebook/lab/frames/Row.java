package org.wirebook.lab.frames;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Printed;
import org.wirebook.web.Requests;

/**
 * A frame as a reader builds it: one row of the form.
 *
 * @param rsv the three reserved bits, 0 to 7: RSV1 is 4
 * @param opcode 0 to 15
 * @param isHex whether the payload is written in hexadecimal
 * @param payload as typed
 * @param claimed the length that the head claims, as typed; blank for the true one
 */
record Row(boolean fin, int rsv, int opcode, boolean masked, boolean isHex, String payload, String claimed) {

    static final int MOST_OCTETS = 4096;

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}\\s*)*+");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

    static Row text(String payload) {
        return of(Frame.TEXT, payload);
    }

    static Row of(int opcode, String payload) {
        return new Row(true, 0, opcode, true, false, payload, "");
    }

    static Row hex(int opcode, String payload) {
        return new Row(true, 0, opcode, true, true, payload, "");
    }

    Row unmasked() {
        return new Row(fin, rsv, opcode, false, isHex, payload, claimed);
    }

    Row unfinished() {
        return new Row(false, rsv, opcode, masked, isHex, payload, claimed);
    }

    Row reserving(int bits) {
        return new Row(fin, bits, opcode, masked, isHex, payload, claimed);
    }

    Row claiming(int length) {
        return new Row(fin, rsv, opcode, masked, isHex, payload, Integer.toString(length));
    }

    /** The row of this number in a form. */
    static Row of(HttpServletRequest request, int number) {
        int rsv = (has(request, "rsv1", number) ? 4 : 0)
                | (has(request, "rsv2", number) ? 2 : 0)
                | (has(request, "rsv3", number) ? 1 : 0);
        int opcode = value(request, "opcode", number)
                .filter(text -> text.matches("[0-9]|1[0-5]"))
                .map(Integer::parseInt)
                .orElse(Frame.TEXT);
        return new Row(
                has(request, "fin", number),
                rsv,
                opcode,
                has(request, "mask", number),
                value(request, "as", number).equals(Optional.of("hex")),
                value(request, "payload", number).orElse(""),
                value(request, "length", number).orElse("").strip());
    }

    private static boolean has(HttpServletRequest request, String name, int number) {
        return value(request, name, number).isPresent();
    }

    private static Optional<String> value(HttpServletRequest request, String name, int number) {
        return Requests.parameter(request, name + "-" + number);
    }

    /** Why this is no frame, as a message {@code lab.frames.problem.}; empty if it is one. */
    Optional<String> problem() {
        if (isHex && !HEX.matcher(payload.strip()).matches()) {
            return Optional.of("hex");
        }
        if (!claimed.isEmpty() && !LENGTH.matcher(claimed).matches()) {
            return Optional.of("length");
        }
        return octets().length() > MOST_OCTETS ? Optional.of("too-long") : Optional.empty();
    }

    /**
     * As it goes out.
     *
     * @throws IllegalArgumentException if there is a {@link #problem}
     */
    Frame frame() {
        String octets = octets();
        long length = claimed.isEmpty() ? octets.length() : Long.parseLong(claimed);
        return new Frame.Draft(fin, rsv, opcode, masked ? Preset.KEY : "", octets, length).frame();
    }

    private String octets() {
        return isHex ? Printed.unhex(payload) : Printed.octets(payload);
    }
}
