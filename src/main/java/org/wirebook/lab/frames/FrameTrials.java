package org.wirebook.lab.frames;

import static org.wirebook.experiment.websocket.Look.closeCode;
import static org.wirebook.experiment.websocket.Look.frame;
import static org.wirebook.experiment.websocket.Look.length;
import static org.wirebook.experiment.websocket.Look.masked;
import static org.wirebook.experiment.websocket.Look.opcodes;
import static org.wirebook.experiment.websocket.Look.status;
import static org.wirebook.experiment.websocket.Look.tcpEndsBy;
import static org.wirebook.experiment.websocket.Look.text;

import java.util.ArrayList;
import java.util.List;
import org.wirebook.experiment.Target;
import org.wirebook.experiment.Trial;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Handshake;
import org.wirebook.experiment.websocket.Look;
import org.wirebook.experiment.websocket.WebSocketTrial;

/** The experiments with frames that pages rest their claims on: each sends what a {@link Preset} holds. */
public final class FrameTrials {

    private static final int CHANNEL_LIMIT = 16 << 10;

    private FrameTrials() {}

    /** All of them. */
    public static List<Trial> all() {
        return List.of(
                echo(
                        Preset.MASKED_ECHO,
                        "A masked text frame comes back, unmasked",
                        "5.3",
                        1,
                        opcodes("1"),
                        frame(1, "81 05 48 65 6c 6c 6f"),
                        text(1, "Hello")),
                echo(
                        Preset.UNMASKED,
                        "An unmasked frame from a client ends the connection",
                        "5.1",
                        1,
                        opcodes("8"),
                        closeCode(1002),
                        tcpEndsBy("server")),
                echo(
                        Preset.BAD_UTF8,
                        "Text that is no UTF-8 ends the connection",
                        "8.1",
                        1,
                        opcodes("8"),
                        closeCode(1007),
                        tcpEndsBy("server")),
                echo(
                        Preset.LONG_PING,
                        "A ping of 126 octets ends the connection",
                        "5.5",
                        1,
                        opcodes("8"),
                        closeCode(1002),
                        tcpEndsBy("server")),
                echo(
                        Preset.FRAGMENTS_WITH_PING,
                        "A ping between fragments is answered before the message ends",
                        "5.4",
                        2,
                        opcodes("A 1"),
                        text(1, "ping"),
                        text(2, "one, two, three")),
                echo(
                        Preset.CLOSE_1000,
                        "A close frame is answered, then the server ends TCP",
                        "5.5.1",
                        1,
                        opcodes("8"),
                        frame(1, "88 02 03 e8"),
                        tcpEndsBy("server")),
                echo(
                        Preset.CLOSE_1005,
                        "A close frame must not carry 1005",
                        "7.4.1",
                        1,
                        opcodes("8"),
                        closeCode(1002),
                        tcpEndsBy("server")),
                echo(
                        Preset.BINARY_ECHO,
                        "A binary frame comes back as it is, whatever its octets",
                        "5.6",
                        1,
                        opcodes("2"),
                        frame(1, "82 04 00 ff c3 28")),
                echo(
                        Preset.RSV1,
                        "RSV1 without an extension ends the connection",
                        "5.2",
                        1,
                        opcodes("8"),
                        closeCode(1002),
                        tcpEndsBy("server")),
                echo(
                        Preset.RESERVED_OPCODE,
                        "A reserved opcode ends the connection",
                        "5.2",
                        1,
                        opcodes("8"),
                        closeCode(1002),
                        tcpEndsBy("server")),
                echo(
                        Preset.NEW_TEXT_INSIDE,
                        "A new message inside of a fragmented one ends the connection",
                        "5.4",
                        1,
                        opcodes("8"),
                        closeCode(1002),
                        tcpEndsBy("server")),
                echo(
                        Preset.PING_PONG,
                        "A pong carries the octets of its ping",
                        "5.5.3",
                        1,
                        opcodes("A"),
                        frame(1, "8a 04 57 69 72 65"),
                        text(1, "Wire")),
                echo(
                        Preset.SERVER_FRAME_UNMASKED,
                        "No frame from the server is masked",
                        "5.1",
                        3,
                        opcodes("A 1 8"),
                        masked(0),
                        length(2, 126)),
                tooLarge());
    }

    /** @param owed how many frames come back at least */
    private static Trial echo(Preset preset, String title, String section, int owed, Look... looks) {
        return trial(preset.slug(), title, section, "echo", preset.parts(), owed, looks);
    }

    private static Trial tooLarge() {
        Frame large = Frame.masked(Frame.TEXT, Preset.KEY, "a".repeat(CHANNEL_LIMIT + 1));
        return trial(
                "too-large",
                "A message larger than a channel takes ends the connection",
                "7.4.1",
                "too-large",
                List.of(List.of(large)),
                2, // the channel says hello first
                opcodes("1 8"),
                closeCode(1009),
                tcpEndsBy("server"));
    }

    private static Trial trial(
            String name,
            String title,
            String section,
            String channel,
            List<List<Frame>> parts,
            int owed,
            Look... looks) {
        var all = new ArrayList<Look>();
        all.add(status(101));
        all.addAll(List.of(looks));
        return new WebSocketTrial(
                name, title, "rfc6455#section-" + section, target -> request(target, channel), parts, owed, all);
    }

    /** A handshake that opens a channel. */
    static String request(Target target, String channel) {
        return Handshake.request(
                "GET " + target.contextPath() + "/live/" + channel + " HTTP/1.1", Handshake.fields(target.authority()));
    }
}
