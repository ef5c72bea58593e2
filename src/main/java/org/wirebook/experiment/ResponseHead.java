package org.wirebook.experiment;

import java.util.List;
import org.wirebook.experiment.RequestTemplate.Field;

/**
 * The start of a response (RFC 9112 §4, §5).
 *
 * @param minorVersion 1 for HTTP/1.1
 * @param statusAndReason where the code and the reason phrase stand
 * @param lines the field lines, in order
 */
record ResponseHead(int minorVersion, int status, Span statusAndReason, List<Line> lines) {
    ResponseHead {
        lines = List.copyOf(lines);
    }

    /** A field line and where its value stands. */
    record Line(Field field, Span value) {}

    List<Field> fields() {
        return lines.stream().map(Line::field).toList();
    }

    boolean isInterim() {
        return status < 200 && status != 101;
    }

    /** RFC 9112 §9.3. */
    boolean isPersistent() {
        if (status == 101 || Fields.hasToken(fields(), "Connection", "close")) {
            return false;
        }
        return minorVersion > 0 || Fields.hasToken(fields(), "Connection", "keep-alive");
    }
}
