package org.wirebook.experiment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows the empty line of a response.
 *
 * @param start where it begins in the message
 * @param pieces where the content stands: one piece, or one for each chunk
 * @param delimited whether the message told where it ends, so that the connection can go on after it
 */
record ResponseBody(int start, List<Span> pieces, boolean delimited) {
    ResponseBody {
        pieces = List.copyOf(pieces);
    }

    /** The content without its framing. */
    Octets content(Octets message) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Span piece : pieces) {
            content.write(message.array(), piece.start(), piece.length());
        }
        return new Octets(content.toByteArray());
    }

    /** Where a range of the content stands in the message: one span, or several if chunks divide it. */
    List<Span> locate(Span ofContent) {
        List<Span> spans = new ArrayList<>();
        int before = 0;
        for (Span piece : pieces) {
            int start = piece.start() + Math.max(0, ofContent.start() - before);
            int end = Math.min(piece.end(), piece.start() + ofContent.end() - before);
            if (start < end) {
                spans.add(new Span(start, end));
            }
            before += piece.length();
        }
        return spans;
    }
}
