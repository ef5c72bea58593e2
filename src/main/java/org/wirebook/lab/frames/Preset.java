package org.wirebook.lab.frames;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirebook.experiment.websocket.Frame;
import org.wirebook.experiment.websocket.Printed;

/** Frames to begin with; most are an experiment of the same name as well. */
enum Preset {
    MASKED_ECHO(Row.text("Hello")),
    UNMASKED(Row.text("Hello").unmasked()),
    FRAGMENTS_WITH_PING(
            Row.text("one, ").unfinished(),
            Row.of(Frame.CONTINUATION, "two, ").unfinished(),
            Row.of(Frame.PING, "ping"),
            Row.of(Frame.CONTINUATION, "three")),
    BINARY_ECHO(Row.hex(Frame.BINARY, "00 ff c3 28")),
    PING_PONG(Row.of(Frame.PING, "Wire")),
    LONG_PING(Row.of(Frame.PING, "p".repeat(126))),
    BAD_UTF8(Row.hex(Frame.TEXT, "c3 28")),
    CLOSE_1000(Row.hex(Frame.CLOSE, "03 e8")),
    CLOSE_1005(Row.hex(Frame.CLOSE, "03 ed")),
    RESERVED_OPCODE(Row.of(3, "?")),
    RSV1(Row.text("Hello").reserving(4)),
    NEW_TEXT_INSIDE(Row.text("one, ").unfinished(), Row.text("two")),
    SERVER_FRAME_UNMASKED(Row.of(Frame.PING, "Wire"), Row.text("a".repeat(126)), Row.hex(Frame.CLOSE, "03 e8")),
    TOO_LARGE(
            Place.CHANNEL,
            Row.text("a".repeat(Row.MOST_OCTETS)).unfinished(),
            Row.of(Frame.CONTINUATION, "b".repeat(Row.MOST_OCTETS)).unfinished(),
            Row.of(Frame.CONTINUATION, "c".repeat(Row.MOST_OCTETS)).unfinished(),
            Row.of(Frame.CONTINUATION, "d".repeat(Row.MOST_OCTETS)).unfinished(),
            Row.of(Frame.CONTINUATION, "e")),
    SHORT_OF_OCTETS(Row.text("Hello").claiming(10));

    /** The masking key of the example in RFC 6455 §5.7. A real client takes another, which nobody can guess. */
    static final String KEY = Printed.unhex("37 fa 21 3d");

    private final Place place;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, and so is a Row
    private final List<Row> rows;

    Preset(Row... rows) {
        this(Place.ECHO, rows);
    }

    Preset(Place place, Row... rows) {
        this.place = place;
        this.rows = List.of(rows);
    }

    /** What it is called in addresses and messages. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Place place() {
        return place;
    }

    List<Row> rows() {
        return rows;
    }

    /** Its frames, each a part of its own: the client looks up between them. */
    List<List<Frame>> parts() {
        return rows.stream().map(row -> List.of(row.frame())).toList();
    }

    static Optional<Preset> of(String slug) {
        return Arrays.stream(values())
                .filter(preset -> preset.slug().equals(slug))
                .findFirst();
    }
}
