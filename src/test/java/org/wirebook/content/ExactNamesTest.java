package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNamesTest {

    @Test
    void findsFieldsDirectivesStatusCodesAndStandards() {
        assertThat(ExactNames.in("If-None-Match 得到 304（RFC 9110、rfc9111），no-cache, x-forwarded-for: 1"))
                .containsExactly("If-None-Match", "304", "RFC9110", "rfc9111", "no-cache", "x-forwarded-for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cache", "3040", "30", "604", "-s", "a-", "--", "-", "RFC", "rfcs", "rfc91", "RFC 999999", ""})
    void leavesOrdinaryWordsAndNumbers(String text) {
        assertThat(ExactNames.in(text)).isEmpty();
    }
}
