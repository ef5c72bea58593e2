package org.wirebook.live.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.web.HttpProblem;

class WordsTest {

    @Test
    void linesAreKeptHoweverTheyEnd() {
        assertThat(Words.of("one\r\ntwo\rthree\n")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void charactersOutsideTheFirstPlaneCountOnce() {
        String most = "😀".repeat(2_000);

        assertThat(Words.of(most)).isEqualTo(most);
        assertThatThrownBy(() -> Words.of(most + "a"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u200B", "bell\u0007", "a\ttab", "\u009B31m", "half \uD83D"})
    void nothingAndWhatControlsATerminalIsRefused(String text) {
        assertThatThrownBy(() -> Words.of(text))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(422));
    }
}
