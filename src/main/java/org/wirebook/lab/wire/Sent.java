package org.wirebook.lab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The requests in octets, read as tolerantly as can be: to say what is remarkable about them, not to serve them.
 *
 * @param requests in order; the last may be cut off
 * @param unfinished whether a server would wait for more
 */
record Sent(List<Request> requests, boolean unfinished) {
    Sent {
        requests = List.copyOf(requests);
    }

    /**
     * A request as far as it can be read.
     *
     * @param line the request line without its end
     * @param lines the field lines without their ends, folded ones too
     * @param chunks whether every chunk size is one; true if there are no chunks
     * @param trailers whether field lines follow the last chunk
     */
    record Request(String line, List<String> lines, boolean chunks, boolean trailers) {
        Request {
            lines = List.copyOf(lines);
        }

        String method() {
            return line.split(" ", 2)[0];
        }

        String target() {
            String[] words = line.split(" ", -1);
            return words.length > 1 ? words[1] : "";
        }

        /** {@code HTTP/1.1}; empty if the line has none. */
        String version() {
            String[] words = line.split(" ", -1);
            return words.length > 2 ? words[words.length - 1] : "";
        }

        /** The values of the lines of this name, lower case. */
        List<String> values(String name) {
            return lines.stream()
                    .filter(field -> field.toLowerCase(Locale.ROOT).matches("(?s)" + name + "[ \t]*:.*"))
                    .map(field ->
                            field.substring(field.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT))
                    .toList();
        }

        boolean has(String name) {
            return !values(name).isEmpty();
        }
    }

    static Sent read(String octets) {
        return new Reader(octets).read();
    }

    /** Walks through the octets once. */
    private static final class Reader {
        private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9A-Fa-f]{1,7}");

        private final String octets;
        private final List<Request> requests = new ArrayList<>();
        private int at;
        private boolean cut;

        Reader(String octets) {
            this.octets = octets;
        }

        Sent read() {
            skipEmptyLines();
            boolean lost = false;
            while (at < octets.length() && !cut && !lost) {
                String line = line();
                List<String> lines = lines();
                var request = new Request(line, lines, true, false);
                Request whole = cut ? request : body(request);
                requests.add(whole);
                lost = !whole.chunks(); // nobody knows where the next one begins
            }
            return new Sent(requests, cut);
        }

        /** RFC 9112 §2.2: a server should ignore an empty line before a request line. */
        private void skipEmptyLines() {
            while (at < octets.length() && (octets.charAt(at) == '\r' || octets.charAt(at) == '\n')) {
                at++;
            }
        }

        private String line() {
            int end = octets.indexOf('\n', at);
            cut = end < 0;
            String line = octets.substring(at, cut ? octets.length() : end);
            at = cut ? octets.length() : end + 1;
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        }

        private List<String> lines() {
            var lines = new ArrayList<String>();
            while (!cut) {
                String line = line();
                if (line.isEmpty() && !cut) {
                    return lines;
                }
                lines.add(line);
            }
            return lines;
        }

        /** RFC 9112 §6.3: Transfer-Encoding overrides Content-Length. */
        private Request body(Request request) {
            if (request.values("transfer-encoding").stream().anyMatch(value -> value.endsWith("chunked"))) {
                return chunked(request);
            }
            List<String> lengths = request.values("content-length");
            if (!lengths.isEmpty() && lengths.get(0).matches("[0-9]{1,9}")) {
                skip(Integer.parseInt(lengths.get(0)));
            }
            return request;
        }

        private Request chunked(Request request) {
            while (!cut) {
                String size = line().split("[; \t]", 2)[0];
                if (cut) {
                    break;
                }
                if (!CHUNK_SIZE.matcher(size).matches()) {
                    return new Request(request.line(), request.lines(), false, false);
                }
                int length = Integer.parseInt(size, 16);
                if (length == 0) {
                    return new Request(request.line(), request.lines(), true, !lines().isEmpty());
                }
                skip(length);
                if (!cut && !line().isEmpty()) {
                    return new Request(request.line(), request.lines(), false, false);
                }
            }
            return request;
        }

        private void skip(int length) {
            cut = octets.length() - at < length;
            at = cut ? octets.length() : at + length;
        }
    }
}
