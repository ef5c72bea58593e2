package org.wirebook.server.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes DER, the one encoding that a certificate may have (ITU-T X.690 §10). Every value is a tag, a length and a
 * content:
 *
 * <pre>
 * 02 01 05            INTEGER 5
 * 30 06 02 01 05 ...  SEQUENCE of 6 octets, its first member that INTEGER
 * </pre>
 *
 * Only what {@link Certificates} needs; reading is the JDK's business.
 */
final class Der {

    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

    private Der() {}

    static byte[] sequence(byte[]... members) {
        return value(0x30, join(members));
    }

    static byte[] setOfOne(byte[] member) {
        return value(0x31, member);
    }

    static byte[] bool(boolean value) {
        return value(0x01, new byte[] {(byte) (value ? 0xFF : 0)});
    }

    static byte[] integer(BigInteger value) {
        return value(0x02, value.toByteArray());
    }

    static byte[] octetString(byte[] content) {
        return value(0x04, content);
    }

    static byte[] bitString(byte[] octets) {
        return value(0x03, join(new byte[] {0}, octets));
    }

    /** A bit string whose bits have names, bit 0 the leftmost; trailing zeros are left out (X.690 §11.2.2). */
    static byte[] namedBits(int... set) {
        int last = Arrays.stream(set).max().orElseThrow();
        var bits = new byte[last / 8 + 1];
        for (int bit : set) {
            bits[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        byte unused = (byte) (7 - last % 8);
        return value(0x03, join(new byte[] {unused}, bits));
    }

    static byte[] utf8String(String text) {
        return value(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050 on; no fractions of a second. */
    static byte[] time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        return time.getYear() < 2050
                ? value(0x17, ascii(UTC_TIME.format(time)))
                : value(0x18, ascii(GENERALIZED_TIME.format(time)));
    }

    /** @param dotted such as {@code 2.5.29.17}; the first two numbers share an octet, the others have 7 bits in each */
    static byte[] objectIdentifier(String dotted) {
        int[] numbers = Arrays.stream(dotted.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        var content = new ByteArrayOutputStream();
        content.write(numbers[0] * 40 + numbers[1]);
        for (int i = 2; i < numbers.length; i++) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (numbers[i] >> shift != 0) {
                    content.write(0x80 | (numbers[i] >> shift & 0x7F));
                }
            }
            content.write(numbers[i] & 0x7F);
        }
        return value(0x06, content.toByteArray());
    }

    /** A member marked {@code [number]} that holds other values. */
    static byte[] constructed(int number, byte[]... members) {
        return value(0xA0 | number, join(members));
    }

    /** A member marked {@code [number] IMPLICIT} that holds octets. */
    static byte[] primitive(int number, byte[] content) {
        return value(0x80 | number, content);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] value(int tag, byte[] content) {
        return join(new byte[] {(byte) tag}, length(content.length), content);
    }

    /** X.690 §8.1.3: below 128 the length itself, else the count of octets that follow and hold it. */
    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        if (length < 0x100) {
            return new byte[] {(byte) 0x81, (byte) length};
        }
        if (length < 0x10000) {
            return new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
        }
        throw new IllegalArgumentException("no certificate has a value of " + length + " octets");
    }
}
