package org.wirebook.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.experiment.RequestTemplate.Field;
import org.wirebook.experiment.ResponseHead.Line;

/** Reads the head of one response from a connection (RFC 9112 §4, §5), then its body. */
final class ResponseReader {

    // RFC 9112 §4; the space after the code is required, but some servers leave it out with the reason
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([0-9]) ([1-9][0-9]{2})(?: .*+)?+");

    private static final int STATUS_START = "HTTP/1.1 ".length();
    private static final int MOST_FIELDS = 500;

    private final Incoming incoming;

    ResponseReader(Incoming incoming) {
        this.incoming = incoming;
    }

    /** @param method of the request: the answer to a HEAD has no content whatever it says */
    WireResponse read(String method) throws IOException {
        ResponseHead head = head();
        ResponseBody body = new BodyReader(incoming, head, method).read();
        return new WireResponse(head, body, incoming.octets());
    }

    private ResponseHead head() throws IOException {
        int start = incoming.position();
        String line = incoming.line(MessagePart.STATUS_LINE);
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            throw new WireException(Mishap.NOT_HTTP, cut(line));
        }
        return new ResponseHead(
                Integer.parseInt(status.group(1)),
                Integer.parseInt(status.group(2)),
                new Span(start + STATUS_START, start + line.length()),
                fieldLines());
    }

    private List<Line> fieldLines() throws IOException {
        List<Line> lines = new ArrayList<>();
        int start = incoming.position();
        for (String line = nextLine(); !line.isEmpty(); line = nextLine()) {
            if (lines.size() == MOST_FIELDS) {
                throw new WireException(Mishap.TOO_MANY_FIELDS, MOST_FIELDS);
            }
            if ((line.startsWith(" ") || line.startsWith("\t")) && !lines.isEmpty()) {
                // RFC 9112 §5.2: a user agent replaces obs-fold by spaces
                lines.add(continued(lines.remove(lines.size() - 1), line, start));
            } else {
                lines.add(fieldLine(line, start));
            }
            start = incoming.position();
        }
        return lines;
    }

    private String nextLine() throws IOException {
        return incoming.line(MessagePart.FIELDS);
    }

    private static Line fieldLine(String line, int start) throws WireException {
        int colon = line.indexOf(':');
        // RFC 9112 §5.1: no whitespace is allowed between the name and the colon
        if (colon < 0 || !Grammar.isToken(line.substring(0, colon))) {
            throw new WireException(Mishap.NO_FIELD_LINE, cut(line));
        }
        String value = line.substring(colon + 1).strip();
        int valueStart = start + (value.isEmpty() ? colon + 1 : line.indexOf(value, colon + 1));
        return new Line(new Field(line.substring(0, colon), value), new Span(valueStart, valueStart + value.length()));
    }

    private static Line continued(Line before, String line, int start) {
        String value = (before.field().value() + " " + line.strip()).strip();
        return new Line(
                new Field(before.field().name(), value), new Span(before.value().start(), start + line.length()));
    }

    private static String cut(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
