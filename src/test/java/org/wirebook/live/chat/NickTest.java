package org.wirebook.live.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirebook.web.HttpProblem;

/** What someone may be called, and which names are the same to those who read them. */
class NickTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "王小明", "Ann O’Neil", "José", "ทองดี", "अनुज", "❤️", "24 characters, no more!!"})
    void whatPeopleAreCalledIsTakenAsItIs(String name) {
        assertThat(Nick.of(name).shown()).isEqualTo(name);
    }

    @Test
    void spacesAroundAreTakenAwayAndThoseWithinAreOne() {
        assertThat(Nick.of("  Ann \u3000 B ").shown()).isEqualTo("Ann B");
    }

    @Test
    void lettersAreComposed() {
        assertThat(Nick.of("Jose\u0301").shown()).isEqualTo("José");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "25 characters are too much",
                "A\u0000",
                "A\nB",
                "A\u200BB",
                "A\u200DB",
                "\u202Egnp.exe",
                "A\u2066B",
                "A\u00ADB",
                "\u3164",
                "\u115F",
                "\u2800",
                "\uFEFFAnn",
                "Ann\uFE01",
                "A\uD800",
                "A\uE000",
                "\u0301",
                "Z\u0300\u0301\u0302\u0303\u0304\u0305"
            })
    void whatCannotBeSeenIsNoName(String name) {
        assertThatThrownBy(() -> Nick.of(name))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(422));
    }

    @ParameterizedTest
    @CsvSource({
        "Ann, ANN",
        "Ann, Ａｎｎ",
        "Ann, Аnn",
        "Paul, PauI",
        "Bob, B0b",
        "Straße, STRASSE",
        "Σίσυφος, ΣΊΣΥΦΟΣ",
        "Ann Lee, AnnLee",
        "fi, ﬁ"
    })
    void namesThatLookAlikeAreTheSame(String one, String other) {
        assertThat(Nick.of(one).key()).isEqualTo(Nick.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Ann, Anne", "王, 玉", "José, Jose"})
    void othersAreNot(String one, String other) {
        assertThat(Nick.of(one).key()).isNotEqualTo(Nick.of(other).key());
    }
}
