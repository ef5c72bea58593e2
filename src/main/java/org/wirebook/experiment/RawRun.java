package org.wirebook.experiment;

import java.util.List;

/**
 * What crossed a socket when octets were sent just as they are.
 *
 * @param pieces in order
 * @param end how it ended
 * @param micros how long it took
 */
public record RawRun(List<Piece> pieces, End end, long micros) {
    public RawRun {
        pieces = List.copyOf(pieces);
    }

    /**
     * Octets that went one way without a pause.
     *
     * @param out true: sent by the client; false: received from the server
     * @param micros of its first octet, since the connection was there
     * @param octets one per character
     */
    public record Piece(boolean out, long micros, String octets) {}

    /** How the conversation ended. */
    public enum End {
        /** The server closed its side. */
        CLOSED,
        /** The server broke the connection (RST), or could not be written to any more. */
        BROKEN,
        /** The server fell silent with the connection open; this side closed it. */
        OPEN,
        /** The time was over. */
        LATE,
        /** The server sent more than a run may read. */
        FULL
    }

    /** All that the server sent, one octet per character. */
    public String received() {
        var all = new StringBuilder();
        pieces.stream().filter(piece -> !piece.out()).forEach(piece -> all.append(piece.octets()));
        return all.toString();
    }
}
