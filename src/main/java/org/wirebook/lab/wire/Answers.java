package org.wirebook.lab.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers in what a server sent.
 *
 * @param all in order, interim ones too
 * @param whole whether nothing is missing of the last one
 */
record Answers(List<Answer> all, boolean whole) {
    Answers {
        all = List.copyOf(all);
    }

    /** An answer by its status line; {@code closes} if it says that the connection ends with it. */
    record Answer(int status, String line, boolean closes) {
        boolean isFinal() {
            return status >= 200 || status == 101;
        }
    }

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})[^\\r\\n]*");
    private static final Pattern LENGTH = Pattern.compile("(?m)^content-length:[ \t]*([0-9]{1,9})[ \t]*\\r?$");
    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,7})[^\\r\\n]*\\r\\n");
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** @param methods of the requests, in order: the answer to a HEAD has no content */
    static Answers read(String octets, List<String> methods) {
        var all = new ArrayList<Answer>();
        int at = 0;
        int finals = 0;
        while (at >= 0 && at < octets.length()) {
            Matcher status = STATUS_LINE.matcher(octets).region(at, octets.length());
            int end = octets.indexOf(END_OF_HEAD, at);
            if (!status.lookingAt() || end < 0) {
                return new Answers(all, false);
            }
            String head = octets.substring(at, end + 2).toLowerCase(Locale.ROOT);
            var answer = new Answer(
                    Integer.parseInt(status.group(1)), status.group(), head.contains("\nconnection: close\r"));
            all.add(answer);
            String method = finals < methods.size() ? methods.get(finals) : "GET";
            finals += answer.isFinal() ? 1 : 0;
            at = bodyEnd(octets, end + END_OF_HEAD.length(), head, answer.status(), method);
        }
        return new Answers(all, at >= 0);
    }

    /** Whether every one of so many requests has its whole answer, or none can follow. */
    boolean complete(int requests) {
        long finals = all.stream().filter(Answer::isFinal).count();
        return whole
                && !all.isEmpty()
                && (finals >= requests || all.get(all.size() - 1).closes());
    }

    /** The statuses of the final answers, in order. */
    List<Integer> statuses() {
        return all.stream().filter(Answer::isFinal).map(Answer::status).toList();
    }

    /** RFC 9112 §6.3; -1 if the end has not come yet, or only the end of the connection tells. */
    private static int bodyEnd(String octets, int start, String head, int status, String method) {
        if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
            return start;
        }
        if (head.contains("\ntransfer-encoding: chunked\r")) {
            return chunksEnd(octets, start);
        }
        Matcher length = LENGTH.matcher(head);
        int end = length.find() ? start + Integer.parseInt(length.group(1)) : Integer.MAX_VALUE;
        return end <= octets.length() ? end : -1;
    }

    private static int chunksEnd(String octets, int start) {
        Matcher size = CHUNK_SIZE.matcher(octets);
        int at = start;
        while (size.region(Math.min(at, octets.length()), octets.length()).lookingAt()) {
            int length = Integer.parseInt(size.group(1), 16);
            if (length == 0) {
                int trailers = octets.startsWith("\r\n", size.end()) ? size.end() - 2 : size.end();
                int end = octets.indexOf(END_OF_HEAD, trailers);
                return end < 0 ? -1 : end + END_OF_HEAD.length();
            }
            at = size.end() + length + 2;
        }
        return -1;
    }
}
