package org.wirebook.lab.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes exactly these octets. */
class NotationTest {

    @Test
    void lineEndsOnlyLayTheTextOut() throws NotationException {
        assertThat(Notation.parse("GET /\\r\\n\r\nHost: a\\n\n")).containsExactly("GET /\r\nHost: a\n");
    }

    @Test
    void anyOctetCanBeWritten() throws NotationException {
        assertThat(Notation.parse("\\x00\\xfF\\t\\\\ ")).containsExactly("\u0000\u00ff\t\\ ");
    }

    @Test
    void lettersBeyondAsciiGoOutInUtf8() throws NotationException {
        assertThat(Notation.parse("é😀")).containsExactly("\u00c3\u00a9\u00f0\u009f\u0098\u0080");
    }

    @Test
    void aPauseDividesTheOctets() throws NotationException {
        assertThat(Notation.parse("a\\w\nb\\w")).containsExactly("a", "b", "");
    }

    @ParameterizedTest
    @CsvSource({"a\\q, 1", "\\, 0", "ab\\x1, 2", "\\x１２, 0", "\\R, 0"})
    void aBackslashThatBeginsNothingIsNamed(String text, int position) {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> Notation.parse(text))
                .returns(position, NotationException::position);
    }
}
