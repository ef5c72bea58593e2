package org.wirebook.experiment.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wirebook.experiment.RawRun;

/**
 * What crossed a connection that was to become a WebSocket: a request, its answer, and frames if the answer was 101.
 *
 * @param lines in order of their first octets
 * @param end how it ended
 * @param micros how long it took
 */
public record Dialogue(List<Line> lines, RawRun.End end, long micros) {
    public Dialogue {
        lines = List.copyOf(lines);
    }

    /** What a line is. */
    public enum Kind {
        /** HTTP: a request, or all of the answer if no frames follow it. */
        MESSAGE,
        /** A whole frame; one that was sent may announce more octets than it has. */
        FRAME,
        /** The beginning of what never became whole. */
        REST
    }

    /**
     * A message or a frame.
     *
     * @param out true: sent by the client; false: received from the server
     * @param micros of its first octet, since the connection was there
     * @param octets one per character
     */
    public record Line(Kind kind, boolean out, long micros, String octets) {

        /**
         * The frame that this line is.
         *
         * @throws IllegalStateException if it is none
         */
        public Frame frame() {
            if (kind != Kind.FRAME) {
                throw new IllegalStateException("no frame but " + kind);
            }
            return new Frame(octets);
        }

        boolean is(Kind wanted, boolean outgoing) {
            return kind == wanted && out == outgoing;
        }
    }

    private static final String SWITCHED = "HTTP/1.1 101 ";
    private static final String END_OF_HEAD = "\r\n\r\n";

    /**
     * Reads a run whose first piece was the request, and whose others were frames.
     *
     * @param sent the frames of each piece that went out after the request, in order
     */
    public static Dialogue read(RawRun run, List<List<Frame>> sent) {
        return new Reader(run, sent).read();
    }

    /**
     * Whether no more need come: the answer is there, and if frames follow it, so many of them. After a close frame the
     * end of the connection must come as well.
     *
     * @param frames how many the server owes
     */
    public static Predicate<String> complete(int frames) {
        return received -> {
            int head = headEnd(received);
            if (head < 0) {
                return false;
            }
            List<Frame> read = isSwitched(received) ? Frame.read(received.substring(head)) : List.of();
            return isSwitched(received)
                    ? read.size() >= frames && read.stream().noneMatch(frame -> frame.opcode() == Frame.CLOSE)
                    : isWhole(received, head);
        };
    }

    private static boolean isWhole(String received, int head) {
        return Answers.length(received.substring(0, head))
                .map(length -> received.length() >= head + length)
                .orElse(received.endsWith("\r\n0\r\n\r\n"));
    }

    private static boolean isSwitched(String received) {
        return received.startsWith(SWITCHED);
    }

    private static int headEnd(String octets) {
        int end = octets.indexOf(END_OF_HEAD);
        return end < 0 ? -1 : end + END_OF_HEAD.length();
    }

    /** The answer to the handshake, as far as there is one. */
    public Optional<Line> answer() {
        return lines.stream().filter(line -> line.is(Kind.MESSAGE, false)).findFirst();
    }

    /** The status of the answer; 0 if there is none. */
    public int status() {
        return answer().map(line -> Answers.status(line.octets())).orElse(0);
    }

    /** The value of a field of the answer; several lines joined by commas. */
    public Optional<String> field(String name) {
        return answer().flatMap(line -> Answers.field(line.octets(), name));
    }

    /** The frames from the server, in order. */
    public List<Frame> received() {
        return frames(false).toList();
    }

    /** The frames of one direction. */
    public Stream<Frame> frames(boolean out) {
        return lines.stream().filter(line -> line.is(Kind.FRAME, out)).map(Line::frame);
    }

    /** The close frame from the server, if it sent one. */
    public Optional<Frame> close() {
        return frames(false).filter(frame -> frame.opcode() == Frame.CLOSE).findFirst();
    }

    /** Walks through the pieces once. */
    private static final class Reader {
        private final RawRun run;
        private final List<List<Frame>> sent;
        private final List<Line> lines = new ArrayList<>();
        private int sentPieces;
        private boolean switched;
        private boolean answered;
        private String pending = "";
        private long pendingMicros;

        Reader(RawRun run, List<List<Frame>> sent) {
            this.run = run;
            this.sent = sent;
        }

        Dialogue read() {
            for (RawRun.Piece piece : run.pieces()) {
                if (piece.out()) {
                    out(piece);
                } else {
                    in(piece);
                }
            }
            if (!pending.isEmpty()) {
                lines.add(new Line(answered && switched ? Kind.REST : Kind.MESSAGE, false, pendingMicros, pending));
            }
            return new Dialogue(lines, run.end(), run.micros());
        }

        private void out(RawRun.Piece piece) {
            int number = sentPieces++;
            if (number == 0) {
                lines.add(new Line(Kind.MESSAGE, true, piece.micros(), piece.octets()));
            } else {
                sent.get(number - 1)
                        .forEach(frame -> lines.add(new Line(Kind.FRAME, true, piece.micros(), frame.octets())));
            }
        }

        private void in(RawRun.Piece piece) {
            pendingMicros = pending.isEmpty() ? piece.micros() : pendingMicros;
            pending += piece.octets();
            if (!answered && headEnd(pending) >= 0) {
                answered = true;
                switched = isSwitched(pending);
                if (switched) {
                    take(Kind.MESSAGE, headEnd(pending), piece);
                }
            }
            if (switched) {
                Frame.read(pending)
                        .forEach(frame -> take(Kind.FRAME, frame.octets().length(), piece));
            }
        }

        private void take(Kind kind, int octets, RawRun.Piece last) {
            lines.add(new Line(kind, false, pendingMicros, pending.substring(0, octets)));
            pending = pending.substring(octets);
            pendingMicros = last.micros(); // what is left came with the last piece
        }
    }
}
