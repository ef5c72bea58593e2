package org.wirebook.experiment.websocket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wirebook.experiment.websocket.Dialogue.Kind;
import org.wirebook.experiment.websocket.Dialogue.Line;

/**
 * Something that an experiment looks at in a dialogue, and must find as it says.
 *
 * @param subject in words, as readers see it: {@code close code}
 * @param expected what must be there
 * @param found what is there; empty text if nothing is
 * @param place where it is, to be underlined: a line, and words of it as the transcript prints them
 */
public record Look(
        String subject, String expected, Function<Dialogue, String> found, Function<Dialogue, Optional<Place>> place) {

    /** Words in the text of a line. */
    record Place(Line line, String words) {}

    /** The status of the answer to the handshake. */
    public static Look status(int expected) {
        return new Look(
                "status",
                Integer.toString(expected),
                dialogue -> Integer.toString(dialogue.status()),
                dialogue -> in(dialogue.answer(), Integer.toString(dialogue.status())));
    }

    /** A field of the answer to the handshake. */
    public static Look field(String name, String expected) {
        return new Look(
                "header " + name.toLowerCase(Locale.ROOT),
                expected,
                dialogue -> dialogue.field(name).orElse(""),
                dialogue -> dialogue.field(name).flatMap(value -> in(dialogue.answer(), value)));
    }

    /** A field of the answer to the handshake whose case means nothing. */
    public static Look token(String name, String expected) {
        Look exact = field(name, expected);
        return new Look(
                exact.subject(),
                expected,
                dialogue -> exact.found().apply(dialogue).toLowerCase(Locale.ROOT),
                exact.place());
    }

    /** That the answer to the handshake lacks a field. */
    public static Look noField(String name) {
        return new Look(
                "header " + name.toLowerCase(Locale.ROOT),
                "none",
                dialogue -> dialogue.field(name).orElse("none"),
                dialogue -> Optional.empty());
    }

    /** The opcodes of all frames from the server, in hexadecimal: {@code A 1 8}. */
    public static Look opcodes(String expected) {
        return new Look(
                "opcodes received", expected, dialogue -> opcodes(dialogue.received()), dialogue -> Optional.empty());
    }

    private static String opcodes(List<Frame> frames) {
        return frames.stream()
                .map(frame -> Integer.toHexString(frame.opcode()).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /**
     * A frame from the server, octet by octet.
     *
     * @param number 1 for the first
     * @param hex as {@link Printed#hex} writes it
     */
    public static Look frame(int number, String hex) {
        return new Look(
                "frame " + number + " received",
                hex,
                dialogue -> frame(dialogue, number)
                        .map(line -> Printed.someHex(line.octets()))
                        .orElse(""),
                dialogue -> frame(dialogue, number).map(line -> new Place(line, Printed.someHex(line.octets()))));
    }

    /** The payload of a frame from the server, as text. */
    public static Look text(int number, String expected) {
        return new Look(
                "text of frame " + number,
                expected,
                dialogue -> frame(dialogue, number)
                        .flatMap(line -> Printed.text(line.frame().payload()))
                        .orElse(""),
                dialogue -> frame(dialogue, number).map(line -> new Place(line, expected)));
    }

    /** How many octets of payload a frame from the server has. */
    public static Look length(int number, int expected) {
        return new Look(
                "length of frame " + number,
                Integer.toString(expected),
                dialogue -> frame(dialogue, number)
                        .map(line -> Long.toString(line.frame().length()))
                        .orElse(""),
                dialogue -> frame(dialogue, number).map(line -> new Place(line, expected + " octets")));
    }

    /** How many of the frames from the server are masked. */
    public static Look masked(int expected) {
        return new Look(
                "masked frames received",
                Integer.toString(expected),
                dialogue -> Long.toString(
                        dialogue.received().stream().filter(Frame::isMasked).count()),
                dialogue -> Optional.empty());
    }

    /** The code of the server's close frame. */
    public static Look closeCode(int expected) {
        return new Look(
                "close code",
                Integer.toString(expected),
                dialogue -> dialogue.close().map(Look::code).orElse(""),
                dialogue -> dialogue.lines().stream()
                        .filter(line ->
                                line.is(Kind.FRAME, false) && line.frame().opcode() == Frame.CLOSE)
                        .findFirst()
                        .map(line -> new Place(line, code(line.frame()))));
    }

    private static String code(Frame close) {
        String payload = close.payload();
        return payload.length() < 2
                ? "1005"
                : Integer.toString(Printed.code(payload)); // RFC 6455 §7.4.1: no code there
    }

    /** Who ended the TCP connection. */
    public static Look tcpEndsBy(String expected) {
        return new Look("TCP ended by", expected, Look::closer, dialogue -> Optional.empty());
    }

    private static String closer(Dialogue dialogue) {
        return switch (dialogue.end()) {
            case CLOSED -> "server";
            case BROKEN -> "server, by reset";
            case OPEN -> "client";
            case LATE, FULL -> "nobody in time";
        };
    }

    private static Optional<Line> frame(Dialogue dialogue, int number) {
        return dialogue.lines().stream()
                .filter(line -> line.is(Kind.FRAME, false))
                .skip(number - 1L)
                .findFirst();
    }

    private static Optional<Place> in(Optional<Line> line, String words) {
        return line.map(there -> new Place(there, words));
    }
}
