package org.wirebook.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DerTest {

    private static String hex(byte[] encoded) {
        return HexFormat.ofDelimiter(" ").formatHex(encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 02 01 00",
        "127, 02 01 7f",
        "128, 02 02 00 80", // the leading zero keeps it positive
        "256, 02 02 01 00",
    })
    void writesAnIntegerInAsFewOctetsAsItNeeds(int value, String octets) {
        assertThat(hex(Der.integer(BigInteger.valueOf(value)))).isEqualTo(octets);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.17, 06 03 55 1d 11",
        "1.2.840.10045.4.3.2, 06 08 2a 86 48 ce 3d 04 03 02",
        "1.3.6.1.5.5.7.3.1, 06 08 2b 06 01 05 05 07 03 01",
    })
    void writesEachNumberOfAnObjectIdentifierInGroupsOfSevenBits(String dotted, String octets) {
        assertThat(hex(Der.objectIdentifier(dotted))).isEqualTo(octets);
    }

    @Test
    void leavesOutTheTrailingZeroBitsOfNamedBits() {
        assertThat(hex(Der.namedBits(0))).isEqualTo("03 02 07 80");
        assertThat(hex(Der.namedBits(5, 6))).isEqualTo("03 02 01 06");
        assertThat(hex(Der.namedBits(8))).isEqualTo("03 03 07 00 80");
    }

    @ParameterizedTest
    @CsvSource({"2049-12-31T23:59:59Z, 17, 491231235959Z", "2050-01-01T00:00:00Z, 18, 20500101000000Z"})
    void writesTimesWithFourDigitsOfTheYearFrom2050On(Instant time, String tag, String text) {
        byte[] encoded = Der.time(time);

        assertThat(hex(encoded)).startsWith(tag);
        assertThat(new String(encoded, 2, encoded.length - 2, StandardCharsets.US_ASCII))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"127, 04 7f", "128, 04 81 80", "255, 04 81 ff", "256, 04 82 01 00", "65535, 04 82 ff ff"})
    void writesLengthsFrom128OnWithTheCountOfTheirOctets(int length, String head) {
        assertThat(hex(Der.octetString(new byte[length]))).startsWith(head + " 00");
    }

    @Test
    void nestsSequencesAndMarkedValues() {
        byte[] five = Der.integer(BigInteger.valueOf(5));

        assertThat(hex(Der.sequence(five, five))).isEqualTo("30 06 02 01 05 02 01 05");
        assertThat(hex(Der.constructed(3, five))).isEqualTo("a3 03 02 01 05");
        assertThat(hex(Der.primitive(2, Der.ascii("a")))).isEqualTo("82 01 61");
        assertThat(hex(Der.setOfOne(Der.bool(true)))).isEqualTo("31 03 01 01 ff");
        assertThat(hex(Der.bitString(new byte[] {1}))).isEqualTo("03 02 00 01");
        assertThat(hex(Der.utf8String("é"))).isEqualTo("0c 02 c3 a9");
    }
}
