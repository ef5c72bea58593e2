package org.wirebook.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirebook.web.HttpProblem;

/**
 * The parts of a form with files: {@code multipart/form-data} (RFC 7578, RFC 2046 §5.1).
 *
 * @param form values by name, of parts without a file name
 * @param files contents by name, of parts with one
 */
record Multipart(Arguments form, Arguments files) {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?:^|\r\n)content-disposition:\\s*form-data([^\r\n]*)", Pattern.CASE_INSENSITIVE);

    private static Pattern parameter(String name) {
        return Pattern.compile(";\\s*" + name + "=(?:\"([^\"]*)\"|([^\\s;\"]*))", Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param contentType the whole field, with its boundary
     * @throws HttpProblem 400 if the form is malformed
     */
    static Multipart parse(String contentType, byte[] octets) {
        String delimiter = "\r\n--" + value(BOUNDARY, contentType).orElseThrow(() -> malformed("has no boundary"));
        // one character an octet, so that a position in the text is one in the octets, two further on
        String text = "\r\n" + new String(octets, StandardCharsets.ISO_8859_1);
        var parts = new Multipart(new Arguments(), new Arguments());
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            int from = at + delimiter.length();
            if (text.startsWith("--", from)) {
                return parts;
            }
            int headers = text.indexOf("\r\n", from);
            int content = headers < 0 ? -1 : text.indexOf("\r\n\r\n", headers);
            at = content < 0 ? -1 : text.indexOf(delimiter, content + 2);
            if (at < 0) {
                break;
            }
            int start = Math.min(content + 4, at); // a part without content may share its line end with the delimiter
            parts.add(text.substring(headers, content), Arrays.copyOfRange(octets, start - 2, at - 2));
        }
        throw malformed("does not end with its boundary");
    }

    private void add(String headers, byte[] content) {
        Matcher disposition = DISPOSITION.matcher(utf8(headers));
        String parameters = disposition.find() ? disposition.group(1) : "";
        String name = value(NAME, parameters).orElseThrow(() -> malformed("has a part without a name"));
        Arguments kind = value(FILE_NAME, parameters).isPresent() ? files : form;
        kind.add(name, new Content(content).text());
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
