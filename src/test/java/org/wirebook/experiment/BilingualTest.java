package org.wirebook.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What experiments tell their readers, they tell in both languages. */
class BilingualTest {

    static Stream<Bilingual> everything() {
        return Stream.of(Advice.values(), Mishap.values(), MessagePart.values()).flatMap(Arrays::stream);
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everythingIsSaidInEachLanguage(Bilingual words) {
        assertThat(words.english()).isNotBlank().matches(text -> !hasHan(text), "no Chinese");
        assertThat(words.chinese()).matches(BilingualTest::hasHan, "Chinese");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void bothLanguagesSayTheSameArguments(Bilingual words) {
        int count = words.english().split("%s", -1).length - 1;
        Object[] arguments = Collections.nCopies(count, "<argument>").toArray();

        assertThat(Stream.of("en", "zh").map(Sentence.of(words, arguments)::in))
                .allSatisfy(said -> assertThat(said.split("<argument>", -1)).hasSize(count + 1));
    }
}
