package org.wirebook.lab.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Octets as a reader types them. {@code \r}, {@code \n}, {@code \t}, {@code \\} and {@code \x1F} stand for one octet
 * each, {@code \w} pauses until the server says something; line ends only lay the text out, and what else is typed goes
 * out in UTF-8. So nothing that a browser does to a text area changes an octet.
 */
final class Notation {

    private final String text;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder octets = new StringBuilder();
    private int at;

    private Notation(String text) {
        this.text = text;
    }

    /**
     * The octets between the pauses, one per character; at least one part.
     *
     * @throws NotationException where the text says nothing
     */
    static List<String> parse(String text) throws NotationException {
        return new Notation(text).parts();
    }

    private List<String> parts() throws NotationException {
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character == '\\') {
                escape();
            } else {
                if (character != '\r' && character != '\n') {
                    octets.append(latin1(Character.toString(character)));
                }
                at += Character.charCount(character);
            }
        }
        endPart();
        return parts;
    }

    private void escape() throws NotationException {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        switch (kind) {
            case 'r' -> octets.append('\r');
            case 'n' -> octets.append('\n');
            case 't' -> octets.append('\t');
            case '\\' -> octets.append('\\');
            case 'w' -> endPart();
            case 'x' -> {
                octets.append(hex());
                at += 2;
            }
            default -> throw new NotationException(at);
        }
        at += 2;
    }

    private char hex() throws NotationException {
        int high = digit(at + 2);
        int low = digit(at + 3);
        if (high < 0 || low < 0) {
            throw new NotationException(at);
        }
        return (char) (high << 4 | low);
    }

    private int digit(int index) {
        return index < text.length() && text.charAt(index) < 0x80 ? Character.digit(text.charAt(index), 16) : -1;
    }

    private void endPart() {
        parts.add(octets.toString());
        octets.setLength(0);
    }

    /** The octets of a text in UTF-8, one per character. */
    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
