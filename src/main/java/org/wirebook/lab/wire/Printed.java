package org.wirebook.lab.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Octets for eyes: with their line ends and control characters visible, and in hexadecimal. */
final class Printed {

    private static final int MOST_OCTETS = 8192;
    private static final int MOST_IN_HEX = 2048;
    private static final int ROW = 16;

    private Printed() {}

    /** How many of the octets {@link #html} does not show. */
    static int hidden(String octets) {
        return Math.max(0, octets.length() - MOST_OCTETS);
    }

    /** Escaped text; what is no letter stands in {@code <i>}. */
    static String html(String octets) {
        String shown = octets.substring(0, Math.min(octets.length(), MOST_OCTETS));
        var html = new StringBuilder();
        text(shown).codePoints().forEach(character -> append(html, character));
        return html.toString();
    }

    /** As UTF-8 if it is that, else one character per octet. */
    private static String text(String octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return octets;
        }
    }

    private static void append(StringBuilder html, int character) {
        switch (character) {
            case '\r' -> html.append("<i>\\r</i>");
            case '\n' -> html.append("<i>\\n</i>\n");
            case '\t' -> html.append("<i>\\t</i>");
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            default -> {
                if (character < 0x20 || (character >= 0x7F && character < 0xA0)) {
                    html.append(String.format(Locale.ROOT, "<i>\\x%02X</i>", character));
                } else {
                    html.appendCodePoint(character);
                }
            }
        }
    }

    /** Offset, octets and characters, sixteen a line; plain text. */
    static String hex(String octets) {
        var rows = new StringBuilder();
        int end = Math.min(octets.length(), MOST_IN_HEX);
        for (int start = 0; start < end; start += ROW) {
            row(rows, octets, start, Math.min(start + ROW, end));
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, String octets, int start, int end) {
        rows.append(String.format(Locale.ROOT, "%04x ", start));
        for (int i = start; i < start + ROW; i++) {
            rows.append(i < end ? String.format(Locale.ROOT, " %02x", (int) octets.charAt(i)) : "   ");
        }
        rows.append("  ");
        for (int i = start; i < end; i++) {
            char octet = octets.charAt(i);
            rows.append(octet >= 0x20 && octet < 0x7F ? octet : '.');
        }
        rows.append('\n');
    }
}
