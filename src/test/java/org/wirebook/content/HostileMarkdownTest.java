package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hurt: each is parsed, checked and rendered in little time, on a stack of ordinary depth. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileMarkdownTest {

    /** A paragraph as long as it may be. */
    private static final int PARAGRAPH = 19_000;

    static Stream<Named<String>> paragraphs() {
        return Stream.of(
                Named.of("quotes", ">".repeat(5000) + "x"),
                Named.of("spaced quotes", many("> ") + "x"),
                Named.of("lists in lists", many("- ") + "x"),
                Named.of("deeper lists", deeper("* a\n", 190)),
                Named.of("numbered lists", many("1. ") + "x"),
                Named.of("open emphasis", many("*a ")),
                Named.of("nested emphasis", half("*a **a ") + half("b** b*")),
                Named.of("long runs of stars", half("*") + "a" + half("*")),
                Named.of("underscores", many("_a__")),
                Named.of("chinese emphasis", many("字**“")),
                Named.of("back-ticks of growing length", growing('`', 190)),
                Named.of("open brackets", many("[")),
                Named.of("nested brackets", half("[") + "a" + half("]")),
                Named.of("open page links", many("[[a|")),
                Named.of("page links", many("[[a]]")),
                Named.of("nested page links", half("[[a|") + half("]]")),
                Named.of("nested images", half("![") + half("](x)")),
                Named.of("open links", many("[a](")),
                Named.of("script links", many("[a](javascript:alert(1)) ")),
                Named.of("html", many("<a ")),
                Named.of("comments", many("<!-- a ")),
                Named.of("entities", half("&") + half("&#0;")),
                Named.of("footnotes", many("[^a]") + "\n\n[^a]: [^a]\n"),
                Named.of("inline footnotes", many("^[a")),
                Named.of("reference definitions", numbered("[a%d]: x\n", 1500) + "[a1][a2]"),
                Named.of("wide table", "|a".repeat(70) + "|\n" + "|-".repeat(70) + "|\n" + "|b\n".repeat(60)),
                Named.of("high table", "|a|\n|-|\n" + many("|b|\n")),
                Named.of("headings", many("# a\n")),
                Named.of("same headings", many("## a\n")),
                Named.of("alerts", many("> [!MYTH]\n")),
                Named.of("alerts in alerts", nestedAlerts(120)),
                Named.of("claims", many("[a](experiments.http#a)\n")),
                Named.of("code spans", many("`a: b` ")),
                Named.of("one long code span", "`" + many("a-") + "`"),
                Named.of("field with spaces", "```http\nGET / HTTP/1.1\na: " + many(" ") + "b\n\n```"),
                Named.of("chunks", "```http\nHTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + many("1\na\n") + "```"),
                Named.of("diagram", "```mermaid\nsequenceDiagram\n" + many("A->>B: x\n") + "```"),
                Named.of("nul", many("\0")),
                Named.of("lone surrogates", many("\uD800*\uDC00")),
                Named.of("declarations", "[unregistered]: <> \"" + numbered("x%d ", 2500) + "\""));
    }

    private static String many(String unit) {
        return unit.repeat(PARAGRAPH / unit.length());
    }

    private static String half(String unit) {
        return unit.repeat(PARAGRAPH / 2 / unit.length());
    }

    private static String deeper(String line, int levels) {
        return IntStream.range(0, levels)
                .mapToObj(level -> "  ".repeat(level) + line)
                .collect(Collectors.joining());
    }

    private static String growing(char character, int runs) {
        return IntStream.rangeClosed(1, runs)
                .mapToObj(length -> String.valueOf(character).repeat(length) + " ")
                .collect(Collectors.joining());
    }

    private static String numbered(String pattern, int count) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private static String nestedAlerts(int levels) {
        return IntStream.rangeClosed(1, levels)
                .mapToObj(level -> "> ".repeat(level) + "[!NOTE]\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void muchOfItIsHarmless(String paragraph) {
        String page = (paragraph + "\n\n").repeat(1 + 57_000 / (paragraph.length() + 2));
        assertThatCode(() -> CompiledAlone.of(page)).doesNotThrowAnyException();
    }

    @Test
    void whatIsLongerThanAnyPageOrParagraphIsNotEvenParsed() {
        assertThat(TextLimits.excess("a\n\n".repeat(100_000)))
                .map(Located::text)
                .contains("the page has more than 200000 characters");
        assertThat(TextLimits.excess("a\n\n" + "*a **b\n".repeat(4000)))
                .contains(new Located("more than 20000 characters without an empty line", 2860));
        assertThat(TextLimits.excess("|a".repeat(200) + "|\n" + "|-".repeat(200) + "|\n" + "|b\n".repeat(200)))
                .contains(new Located("tables of more than 20000 cells", 100));
        assertThat(TextLimits.excess("a\n\n".repeat(60_000))).isEmpty();
    }

    @Test
    void htmlOfAnyKindIsShownAsText() {
        String html = CompiledAlone.of("""
                        <script>alert(1)</script>

                        a <img src=x onerror=alert(1)> ![b" onload="c](javascript:d) <b>

                        ## <i>heading</i>

                        ```x"onclick=y
                        <u>
                        ```

                        [a](https://example.org/"onclick="x 't"onclick="y')
                        """).html();
        assertThat(html)
                .doesNotContain("<script", "<img", "<b>", "<i>", "<u>", "javascript:")
                .doesNotContainPattern("<[^>]*onclick=");
    }
}
