package org.wirebook.lab.httpsredirect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Octets for eyes, with marks over those that give something away. */
final class Sheet {

    private static final int MOST_OCTETS = 1200;
    private static final int MOST_IN_HEX = 512;
    private static final int ROW = 16;

    private Sheet() {}

    /** How many octets {@link #html} does not show. */
    static int hidden(String octets) {
        return Math.max(0, octets.length() - MOST_OCTETS);
    }

    /** Escaped text, what is to be marked in {@code <mark>}. */
    static String html(String octets, List<String> marked) {
        String shown =
                octets.substring(0, Math.min(octets.length(), MOST_OCTETS)).replace("\r\n", "\n");
        return marked(shown, marked);
    }

    private static String marked(String text, List<String> marked) {
        String any = marked.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Matcher found = Pattern.compile(any).matcher(text);
        var html = new StringBuilder();
        int at = 0;
        while (!any.isEmpty() && found.find()) {
            html.append(escaped(text.substring(at, found.start())))
                    .append("<mark>")
                    .append(escaped(found.group()))
                    .append("</mark>");
            at = found.end();
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String text) {
        var html = new StringBuilder();
        text.chars().forEach(character -> {
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(character < 0x20 && character != '\n' ? '·' : (char) character);
            }
        });
        return html.toString();
    }

    /** Sixteen octets a line, in hexadecimal and as characters; what is to be marked is marked among these. */
    static String hex(String octets, List<String> marked) {
        var rows = new StringBuilder();
        int end = Math.min(octets.length(), MOST_IN_HEX);
        boolean[] readable = positions(octets, marked);
        for (int start = 0; start < end; start += ROW) {
            row(rows, octets, readable, start, Math.min(start + ROW, end));
        }
        return rows.toString();
    }

    private static boolean[] positions(String octets, List<String> marked) {
        var readable = new boolean[octets.length()];
        for (String word : marked) {
            for (int at = octets.indexOf(word); at >= 0; at = octets.indexOf(word, at + 1)) {
                Arrays.fill(readable, at, at + word.length(), true);
            }
        }
        return readable;
    }

    private static void row(StringBuilder rows, String octets, boolean[] readable, int start, int end) {
        for (int i = start; i < start + ROW; i++) {
            rows.append(i < end ? String.format(Locale.ROOT, "%02x ", (int) octets.charAt(i)) : "   ");
        }
        rows.append(' ');
        for (int i = start; i < end; i++) {
            char octet = octets.charAt(i);
            String shown = octet > 0x20 && octet < 0x7F ? escaped(String.valueOf(octet)) : ".";
            rows.append(readable[i] ? "<mark>" + shown + "</mark>" : shown);
        }
        rows.append('\n');
    }
}
