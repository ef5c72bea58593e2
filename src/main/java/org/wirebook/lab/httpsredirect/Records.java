package org.wirebook.lab.httpsredirect;

import java.util.ArrayList;
import java.util.List;
import org.wirebook.experiment.RawRun;

/** The TLS records in what a line carried (RFC 9846 §5.1): all that a listener can tell apart. */
final class Records {

    private static final int HEADER = 5;

    private Records() {}

    /**
     * A record.
     *
     * @param out sent by the client
     * @param type of the message {@code lab.https-redirect.record.}
     * @param octets with its header of five octets, one per character
     */
    record TlsRecord(boolean out, String type, String octets) {}

    static List<TlsRecord> of(List<RawRun.Piece> line) {
        var records = new ArrayList<TlsRecord>();
        for (RawRun.Piece piece : line) {
            String octets = piece.octets();
            int at = 0;
            while (at + HEADER <= octets.length()) {
                int length = octets.charAt(at + 3) << 8 | octets.charAt(at + 4);
                int end = Math.min(octets.length(), at + HEADER + length);
                records.add(new TlsRecord(piece.out(), type(octets.substring(at, end)), octets.substring(at, end)));
                at = end;
            }
        }
        return records;
    }

    /** RFC 9846 §5.1, §4: what the first octet says, and for a handshake that is not encrypted the sixth. */
    private static String type(String octets) {
        return switch (octets.charAt(0)) {
            case 20 -> "change-cipher-spec";
            case 21 -> "alert";
            case 22 -> handshake(octets);
            case 23 -> "sealed";
            default -> "unknown";
        };
    }

    private static String handshake(String octets) {
        return switch (octets.length() > HEADER ? octets.charAt(HEADER) : 0) {
            case 1 -> "client-hello";
            case 2 -> "server-hello";
            default -> "handshake";
        };
    }
}
