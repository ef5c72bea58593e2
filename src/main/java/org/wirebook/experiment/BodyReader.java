package org.wirebook.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out where a response ends, and reads up to there (RFC 9112 §6.3). */
final class BodyReader {

    private static final Pattern LENGTH = Pattern.compile("[0-9]++");
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]++");

    private final Incoming incoming;
    private final ResponseHead head;
    private final String method;

    BodyReader(Incoming incoming, ResponseHead head, String method) {
        this.incoming = incoming;
        this.head = head;
        this.method = method;
    }

    ResponseBody read() throws IOException {
        int start = incoming.position();
        if (hasNoContent()) {
            return new ResponseBody(start, List.of(), true);
        }
        List<String> codings = Fields.members(head.fields(), "Transfer-Encoding");
        List<String> lengths = Fields.members(head.fields(), "Content-Length");
        if (!codings.isEmpty()) {
            // item 4: chunked must be the last coding, or the end of the connection is the end of the message
            boolean chunked = codings.get(codings.size() - 1).equalsIgnoreCase("chunked");
            // item 3: Transfer-Encoding overrides Content-Length, but nobody should trust the connection any more
            // RFC 9112 §6.1: nor after Transfer-Encoding in HTTP/1.0
            boolean trusted = lengths.isEmpty() && head.minorVersion() > 0;
            return chunked ? new ResponseBody(start, chunks(), trusted) : untilClosed(start);
        }
        // item 8: a response without a declared length ends with the connection
        return lengths.isEmpty() ? untilClosed(start) : ofLength(start, length(lengths));
    }

    /** Item 1. */
    private boolean hasNoContent() {
        return method.equals("HEAD") || head.status() < 200 || head.status() == 204 || head.status() == 304;
    }

    /** Items 5 and 6: equal values in a list count as one. */
    private static int length(List<String> lengths) throws WireException {
        String length = lengths.get(0);
        if (Set.copyOf(lengths).size() > 1 || !LENGTH.matcher(length).matches()) {
            throw new WireException(Mishap.LENGTH, String.join(", ", lengths));
        }
        return number(length, 10);
    }

    private ResponseBody ofLength(int start, int length) throws IOException {
        take(length, MessagePart.CONTENT);
        return new ResponseBody(start, piece(start), true);
    }

    private ResponseBody untilClosed(int start) throws IOException {
        while (incoming.next() >= 0) {
            // the octets are kept by incoming
        }
        return new ResponseBody(start, piece(start), false);
    }

    private List<Span> piece(int start) {
        return start == incoming.position() ? List.of() : List.of(new Span(start, incoming.position()));
    }

    /**
     * RFC 9112 §7.1:
     *
     * <pre>
     *   4;name=value CRLF    size in hex, extensions ignored (§7.1.1)
     *   Wire CRLF
     *   0 CRLF
     *   Digest: ... CRLF     trailer fields (§7.1.2)
     *   CRLF
     * </pre>
     */
    private List<Span> chunks() throws IOException {
        List<Span> pieces = new ArrayList<>();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            int start = incoming.position();
            take(size, MessagePart.CHUNK);
            pieces.add(new Span(start, incoming.position()));
            if (!incoming.line(MessagePart.CHUNK_END).isEmpty()) {
                throw new WireException(Mishap.CHUNK_TOO_LONG);
            }
        }
        while (!incoming.line(MessagePart.TRAILERS).isEmpty()) {
            // nothing is merged into the fields of the head: RFC 9110 §6.5.1
        }
        return pieces;
    }

    private int chunkSize() throws IOException {
        String line = incoming.line(MessagePart.CHUNK_SIZE);
        String size = line.split("[; \t]", 2)[0];
        if (!CHUNK_SIZE.matcher(size).matches()) {
            throw new WireException(Mishap.CHUNK_SIZE, line);
        }
        return number(size, 16);
    }

    /** What does not fit is more than any run may read, so the largest number does as well. */
    private static int number(String digits, int radix) {
        String significant = digits.replaceFirst("^0++(?=.)", "");
        return significant.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(significant, radix);
    }

    private void take(int count, MessagePart what) throws IOException {
        for (int i = 0; i < count; i++) {
            if (incoming.next() < 0) {
                // RFC 9112 §8: the message is incomplete
                throw new WireException(Mishap.CLOSED_EARLY, Grammar.grouped(i), Grammar.grouped(count), what);
            }
        }
    }
}
