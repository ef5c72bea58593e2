package org.wirebook.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/**
 * The parts of a form with files: {@code multipart/form-data} (RFC 7578, RFC 2046 §5.1).
 *
 * @param parts in the order they came
 */
record Multipart(List<Part> parts) {

    static final int MOST_PARTS = 1_000;

    /**
     * A field of the form, or a file.
     *
     * @param fileName as the client calls it; empty for a file without a name, and for what is none
     * @param type {@code text/plain} where none is stated (RFC 7578 §4.4)
     */
    record Part(String name, boolean file, String fileName, String type, Content content) {}

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?:^|\r\n)content-disposition:\\s*form-data([^\r\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE =
            Pattern.compile("(?:^|\r\n)content-type:[ \t]*([^\r\n]*)", Pattern.CASE_INSENSITIVE);

    Multipart {
        parts = List.copyOf(parts);
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(";\\s*" + name + "=(?:\"([^\"]*)\"|([^\\s;\"]*))", Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param contentType the whole field, with its boundary
     * @throws HttpProblem 400 if the form is malformed, 413 if it has more than 1000 parts
     */
    static Multipart parse(String contentType, byte[] octets) {
        String delimiter = "\r\n--" + value(BOUNDARY, contentType).orElseThrow(() -> malformed("has no boundary"));
        // one character an octet, so that a position in the text is one in the octets, two further on
        String text = "\r\n" + new String(octets, StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            int from = at + delimiter.length();
            if (text.startsWith("--", from)) {
                return new Multipart(parts);
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
            parts.add(part(text.substring(headers, content), Arrays.copyOfRange(octets, start - 2, at - 2)));
        }
        throw malformed("does not end with its boundary");
    }

    private static Part part(String headers, byte[] content) {
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
                new Content(content));
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

    /** Values by name, of parts without a file name. */
    Arguments form() {
        return texts(part -> !part.file());
    }

    /** Contents by name, of parts with one. */
    Arguments files() {
        return texts(Part::file);
    }

    private Arguments texts(Predicate<Part> wanted) {
        var texts = new Arguments();
        parts.stream()
                .filter(wanted)
                .forEach(part -> texts.add(part.name(), part.content().text()));
        return texts;
    }

    private static HttpProblem malformed(String how) {
        return HttpProblem.badRequest("The multipart/form-data content " + how + ".");
    }
}
