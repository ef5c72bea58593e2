package org.wirebook.content;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows the empty line in a block of {@code http}. The newline before the closing fence is not part of it; where
 * a length says otherwise, it may be.
 */
final class HttpExampleBody {

    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,7})(;.*)?");
    private static final Pattern TRAILER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):.*");

    private final String text;
    private final int line;
    private final Vocabulary vocabulary;
    private final Report report;

    /**
     * Holds a body.
     *
     * @param text up to the closing fence
     * @param line where it begins
     */
    HttpExampleBody(String text, int line, Vocabulary vocabulary, Report report) {
        this.text = text;
        this.line = line;
        this.vocabulary = vocabulary;
        this.report = report;
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    int line() {
        return line;
    }

    void checkLength(int octets, int fieldLine) {
        int shown = octets(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        if (octets != shown && octets != octets(text)) {
            report.at(fieldLine, "Content-Length is " + octets + " but the body shown has " + shown + " octets");
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** RFC 9112 §7.1: chunks, each with its size in hexadecimal; a chunk of size 0; trailer fields; an empty line. */
    void checkChunks() {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int position = 0;
        int current = line;
        while (true) {
            int end = lineEnd(octets, position);
            Matcher size = CHUNK_SIZE.matcher(string(octets, position, end));
            if (!size.matches() || end == octets.length) {
                report.at(current, "here a chunk's size must stand, in hexadecimal (RFC 9112 §7.1)");
                return;
            }
            int length = Integer.parseInt(size.group(1), 16);
            position = end + 1;
            current++;
            if (length == 0) {
                checkTrailers(string(octets, position, octets.length), current);
                return;
            }
            if (position + length >= octets.length || octets[position + length] != '\n') {
                report.at(current, "the chunk does not have the " + length + " octets that its size says");
                return;
            }
            current += 1
                    + (int) string(octets, position, position + length)
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            position += length + 1;
        }
    }

    private void checkTrailers(String trailers, int first) {
        int current = first;
        for (String trailer : trailers.split("\n", -1)) {
            if (trailer.isEmpty()) {
                break;
            }
            checkTrailer(trailer, current);
            current++;
        }
        if (!trailers.endsWith("\n\n") && !trailers.equals("\n")) {
            report.at(current, "an empty line must end the chunked body (RFC 9112 §7.1)");
        }
    }

    private void checkTrailer(String trailer, int number) {
        Matcher field = TRAILER.matcher(trailer);
        if (field.matches()) {
            vocabulary.fieldProblem(field.group(1)).ifPresent(problem -> report.at(number, problem));
        } else {
            report.at(number, "no trailer field: write \"Name: value\" (RFC 9112 §7.1.2)");
        }
    }

    private static int lineEnd(byte[] octets, int start) {
        int end = start;
        while (end < octets.length && octets[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String string(byte[] octets, int start, int end) {
        return new String(octets, start, end - start, StandardCharsets.UTF_8);
    }
}
