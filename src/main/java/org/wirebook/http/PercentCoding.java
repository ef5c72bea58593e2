package org.wirebook.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.wirebook.web.HttpProblem;

/** Percent-encoding of octets (RFC 3986 §2.1). */
final class PercentCoding {

    private PercentCoding() {}

    /**
     * Decodes a name or value of {@code application/x-www-form-urlencoded}: escapes, and {@code +} for a space.
     *
     * @param where names the text for the reader of the problem: {@code query}
     * @throws HttpProblem 400 for a {@code %} without two hexadecimal digits, or octets that are not UTF-8
     */
    static String decodeForm(String text, String where) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        var octets = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '%') {
                octets.write(octet(text, at, where));
                at += 2;
            } else {
                octets.writeBytes((c == '+' ? " " : Character.toString(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return utf8(octets.toByteArray(), where);
    }

    private static int octet(String text, int at, String where) {
        int high = at + 1 < text.length() ? hexadecimal(text.charAt(at)) : -1;
        int low = at + 1 < text.length() ? hexadecimal(text.charAt(at + 1)) : -1;
        if (high < 0 || low < 0) {
            throw HttpProblem.badRequest("In the " + where
                    + " a % must be followed by two hexadecimal digits. Write %25 for the percent sign itself.");
        }
        return high * 16 + low;
    }

    /** Unlike {@link Character#digit} no digit of another script. */
    private static int hexadecimal(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static String utf8(byte[] octets, String where) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.badRequest(
                    "The percent-encoded octets of the " + where + " are not UTF-8. Encode text as UTF-8 first.");
        }
    }
}
