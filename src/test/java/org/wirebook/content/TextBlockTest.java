package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBlockTest {

    @Test
    void keepsWhatFitsOnOneLine() {
        assertThat(TextBlock.wrap("GET /form", 200).lines()).containsExactly("GET /form");
    }

    @Test
    void breaksAtSpacesIntoLinesAboutEquallyLong() {
        assertThat(TextBlock.wrap("Connect to port 8443, TLS for https", 216).lines())
                .containsExactly("Connect to port", "8443, TLS for https");
    }

    @Test
    void doesNotBreakAtAHyphenWhileThereAreSpaces() {
        assertThat(TextBlock.wrap("GET /menu with If-None-Match", 140).lines())
                .containsExactly("GET /menu with", "If-None-Match");
    }

    @Test
    void breaksAWordThatIsTooLongAfterAHyphen() {
        assertThat(TextBlock.wrap("Strict-Transport-Security", 130).lines())
                .containsExactly("Strict-Transport-", "Security");
    }

    @Test
    void breaksAWordWithoutHyphensAnywhere() {
        TextBlock block = TextBlock.wrap("a".repeat(44), 130);

        assertThat(String.join("", block.lines())).isEqualTo("a".repeat(44));
        assertThat(block.width()).isLessThanOrEqualTo(130);
    }

    @Test
    void breaksAnAddressBetweenItsParts() {
        assertThat(TextBlock.wrap("/a/very/long/path?with=query&and=more", 130).lines())
                .containsExactly("/a/very/long/path", "?with=query", "&and=more");
    }

    @Test
    void breaksChineseBetweenCharactersButBeginsNoLineWithAMark() {
        assertThat(TextBlock.wrap("请求到达了，回答没有", 70).lines()).containsExactly("请求到达", "了，回答", "没有");
    }

    @Test
    void countsAHanCharacterAsOneEmAndACombiningMarkAsNothing() {
        assertThat(TextBlock.width("缓存")).isEqualTo(2 * TextBlock.SIZE);
        assertThat(TextBlock.width("e\u0301")).isEqualTo(TextBlock.width("e"));
    }
}
