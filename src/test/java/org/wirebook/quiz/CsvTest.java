package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String line(Object... values) {
        String csv = new String(Csv.of(List.of("a"), List.of(List.of(values))), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("a\r\n").endsWith("\r\n");
        return csv.substring(3, csv.length() - 2);
    }

    @Test
    void eachLineEndsWithCrlfTheHeaderFirst() {
        byte[] csv = Csv.of(List.of("name", "share"), List.of(List.of("缓存", 0.5), List.of("redirects", 1)));

        assertThat(csv).asString(StandardCharsets.UTF_8).isEqualTo("name,share\r\n缓存,0.5\r\nredirects,1\r\n");
    }

    @Test
    void whatHasCommasQuotesOrLineBreaksIsQuoted() {
        assertThat(line("a,b", "he said \"304\"", "two\nlines", "plain"))
                .isEqualTo("\"a,b\",\"he said \"\"304\"\"\",\"two\nlines\",plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\rx"})
    void noTextIsAFormula(String text) {
        assertThat(line(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void aNumberBelowZeroStaysANumber() {
        assertThat(line(-0.25)).isEqualTo("-0.25");
    }
}
