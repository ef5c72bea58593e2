package org.wirebook.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the parts of a form with files lie in its content: {@code multipart/form-data} (RFC 7578, RFC 2046 §5.1). */
public final class FormData {

    /** Its media type. */
    public static final String MEDIA_TYPE = "multipart/form-data";

    private static final int MOST_PARTS = 1_000;

    /**
     * A field of the form, or a file.
     *
     * @param fileName as the client calls it; empty for a file without a name, and for what is none
     * @param type {@code text/plain} where none is stated (RFC 7578 §4.4)
     * @param from its first octet
     * @param to after its last octet
     */
    public record Part(String name, boolean file, String fileName, String type, int from, int to) {}

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?:^|\r\n)content-disposition:\\s*form-data([^\r\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE =
            Pattern.compile("(?:^|\r\n)content-type:[ \t]*([^\r\n]*)", Pattern.CASE_INSENSITIVE);

    private FormData() {}

    private static Pattern parameter(String name) {
        return Pattern.compile(";\\s*" + name + "=(?:\"([^\"]*)\"|([^\\s;\"]*))", Pattern.CASE_INSENSITIVE);
    }

    /**
     * The parts in the order they came.
     *
     * @param contentType the whole field, with its boundary
     * @throws HttpProblem 400 if the form is malformed, 413 if it has more than 1000 parts
     */
    public static List<Part> parts(String contentType, byte[] octets) {
        String delimiter = "\r\n--" + value(BOUNDARY, contentType).orElseThrow(() -> malformed("has no boundary"));
        // one character an octet, so that a position in the text is one in the octets, two further on
        String text = "\r\n" + new String(octets, StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            int from = at + delimiter.length();
            if (text.startsWith("--", from)) {
                return List.copyOf(parts);
            }
            int headers = text.indexOf("\r\n", from);
            int content = headers < 0 ? -1 : text.indexOf("\r\n\r\n", headers);
            at = content < 0 ? -1 : text.indexOf(delimiter, content + 2);
            if (at < 0) {
                break;
            }
            if (parts.size() == MOST_PARTS) {
                throw HttpProblem.of(413, "At most " + MOST_PARTS + " parts are read.");
            }
            int start = Math.min(content + 4, at); // a part without content may share its line end with the delimiter
            parts.add(part(text.substring(headers, content), start - 2, at - 2));
        }
        throw malformed("does not end with its boundary");
    }

    private static Part part(String headers, int from, int to) {
        String head = utf8(headers);
        Matcher disposition = DISPOSITION.matcher(head);
        String parameters = disposition.find() ? disposition.group(1) : "";
        String name = value(NAME, parameters).orElseThrow(() -> malformed("has a part without a name"));
        Optional<String> fileName = value(FILE_NAME, parameters);
        Matcher type = TYPE.matcher(head);
        return new Part(
                name,
                fileName.isPresent(),
                fileName.orElse(""),
                type.find() ? type.group(1).strip() : "text/plain",
                from,
                to);
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Optional<String> value(Pattern parameter, String parameters) {
        Matcher matcher = parameter.matcher(parameters);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)));
    }

    private static HttpProblem malformed(String how) {
        return HttpProblem.badRequest("The multipart/form-data content " + how + ".");
    }
}
