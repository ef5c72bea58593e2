package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHighlighterTest {

    @Test
    void marksARequest() {
        assertThat(marked("http", "GET /a?b=1&c HTTP/1.1\nHost: x:80\n\n"))
                .isEqualTo("[hm GET] [ht /a?b=1&amp;c] [hp HTTP/1.1]\n[hn Host]: [hv x:80]\n\n");
    }

    @Test
    void marksAResponse() {
        assertThat(marked("http", "HTTP/1.1 303 See Other\nLocation: /done\nContent-Length:0\n\n"))
                .isEqualTo("""
                        [hp HTTP/1.1] [hs 303] [hr See Other]
                        [hn Location]: [hv /done]
                        [hn Content-Length]:[hv 0]

                        """);
    }

    @Test
    void marksTheResponseThatFollowsAnInterimOne() {
        assertThat(marked("http", "HTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\nA: b\n\nHTTP/1.1 is text"))
                .isEqualTo("""
                        [hp HTTP/1.1] [hs 103] [hr Early Hints]
                        [hn Link]: [hv &lt;/a&gt;]

                        [hp HTTP/1.1] [hs 200] [hr OK]
                        [hn A]: [hv b]

                        HTTP/1.1 is text""");
    }

    @Test
    void marksJsonContentWhereTheTypeSaysSo() {
        assertThat(marked("http", "HTTP/1.1 200 OK\ncontent-type: application/problem+json\n\n{\"a\": 1}"))
                .endsWith("{[jk \"a\"]: [jn 1]}");
        assertThat(marked("http", "HTTP/1.1 200 OK\nContent-Type: text/plain\n\n{\"a\": 1}"))
                .endsWith("text/plain]\n\n{\"a\": 1}");
    }

    @Test
    void marksPseudoHeaderFields() {
        assertThat(marked("http", ":method: GET\n:path: /")).isEqualTo("[hn :method]: [hv GET]\n[hn :path]: [hv /]");
    }

    @Test
    void leavesWhatABrokenMessageDoesNotHave() {
        assertThat(marked("http invalid", "BREW\nHost : x\n folded\n: empty\nno colon\n\nrest"))
                .isEqualTo("[hv BREW]\n[hn Host ]: [hv x]\n [hv folded]\n[hv : empty]\n[hv no colon]\n\nrest");
        assertThat(marked("http", "GET /a b")).isEqualTo("[hm GET] [ht /a b]");
        assertThat(marked("http", "HTTP/1.1 200")).isEqualTo("[hp HTTP/1.1] [hs 200]");
    }

    @Test
    void keepsCarriageReturnsOutOfValues() {
        assertThat(marked("http", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo("[hm GET] [ht /] [hp HTTP/1.1]\r\n[hn Host]: [hv x]\r\n\r\n");
    }

    @Test
    void marksJson() {
        assertThat(marked("json", "{\"a\" : [-1.5e+3, \"x\\\"y\", true, null], \"b\": {}}"))
                .isEqualTo("{[jk \"a\"] : [[jn -1.5e+3], [js \"x\\\"y\"], [jl true], [jl null]], [jk \"b\"]: {}}");
    }

    @Test
    void endsAStringWithoutAQuoteAtItsLine() {
        assertThat(marked("json", "\"a\\\n1 nullable - \"")).isEqualTo("[js \"a\\]\n[jn 1] nullable - [js \"]");
    }

    @Test
    void marksACommandWithItsFlagsAndStrings() {
        assertThat(marked("bash", "curl -s --data-urlencode='a b' -H \"X: \\\"1\\\"\" http://x/a?b=1 # why\n"))
                .isEqualTo("[bc curl] [bf -s] [bf --data-urlencode]=[bs 'a b'] [bf -H] [bs \"X: \\\"1\\\"\"]"
                        + " http://x/a?b=1 [co # why]\n");
    }

    @Test
    void marksEachCommandOfAPipeline() {
        assertThat(marked("bash", "curl x 2>&1 |\n  grep -o y && echo z; wc <in >out || (a & b)"))
                .isEqualTo("[bc curl] x 2&gt;&amp;1 |\n  [bc grep] [bf -o] y &amp;&amp; [bc echo] z;"
                        + " [bc wc] &lt;in &gt;out || ([bc a] &amp; [bc b])");
    }

    @Test
    void marksVariablesAndAssignments() {
        assertThat(marked("bash", "U=http://x/'a b'\nA=1 B=2 curl $U/${n}$? \"$U\" cost$ $(date +%s)"))
                .isEqualTo("[bv U]=http://x/[bs 'a b']\n[bv A]=1 [bv B]=2 [bc curl] [bv $U]/[bv ${n}][bv $?]"
                        + " [bs \"$U\"] cost$ $([bc date] +%s)");
    }

    @Test
    void aCommandGoesOnAfterABackslash() {
        assertThat(marked("curl", "curl -s \\\n  -d a http://x/\\\ny\nls"))
                .isEqualTo("[bc curl] [bf -s] \\\n  [bf -d] a http://x/\\\ny\n[bc ls]");
    }

    @Test
    void marksKeywordsWhereACommandMayStand() {
        assertThat(marked("bash", "for i in 1 2; do echo done; done"))
                .isEqualTo("[bk for] i in 1 2; [bk do] [bc echo] done; [bk done]");
    }

    @Test
    void marksPromptsAndWhatIsPrintedBelowThem() {
        assertThat(marked("console", "$ curl -s x\nHTTP/1.1 200 OK\n\n$ ls -l \\\n  y\ntotal 0"))
                .isEqualTo("""
                        [bp $] [bc curl] [bf -s] x
                        [bo HTTP/1.1 200 OK]

                        [bp $] [bc ls] [bf -l] \\
                          y
                        [bo total 0]""");
    }

    @Test
    void aHereDocumentIsAString() {
        assertThat(marked("bash", "nc x 80 <<'END' | cat\nGET / HTTP/1.0\n\nEND\nls; cat <<< word"))
                .isEqualTo("[bc nc] x 80 &lt;&lt;'END' | [bc cat]\n[bs GET / HTTP/1.0\n\nEND]\n[bc ls];"
                        + " [bc cat] &lt;&lt;&lt; word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toml", "text", "", " ", "no such language"})
    void onlyEscapesOtherLanguages(String language) {
        assertThat(CodeHighlighter.html(language, "<script>\"a\" & 1</script>"))
                .isEqualTo("&lt;script&gt;&quot;a&quot; &amp; 1&lt;/script&gt;");
    }

    static Stream<Arguments> hostile() {
        return Stream.of("http", "bash", "json")
                .flatMap(language -> Stream.of(
                                "a",
                                "a\n",
                                "a:",
                                ":\n",
                                " ",
                                "\n",
                                "\"",
                                "\"\n",
                                "\\",
                                "\\\n",
                                "'",
                                "$",
                                "${",
                                "$(",
                                "<<",
                                "<<a\n",
                                "<<a\na\n",
                                "-",
                                "-a=",
                                "=",
                                "a=",
                                "a=$",
                                "#",
                                "a'",
                                "1",
                                "e",
                                "\t:",
                                "\" ",
                                "{\"a\":",
                                "HTTP/1.1 100 x\n\n",
                                "GET / HTTP/1.1\n\n",
                                "\r",
                                "\r\n",
                                "$ ",
                                "\n$ ",
                                "\n$ a\nb",
                                "汉",
                                "\uD83D",
                                "<",
                                "&",
                                "`",
                                "|",
                                "a b ",
                                "/ ")
                        .map(unit -> Arguments.of(language, unit)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(10)
    void keepsAMegabyteOfAnythingWholeInLinearTime(String language, String unit) {
        String code = unit.repeat(1_000_000 / unit.length());

        assertThat(text(CodeHighlighter.html(language, code))).isEqualTo(code);
    }

    /** The markup, short enough to read: {@code [hm GET]} for {@code <span class="hm">GET</span>}. */
    private static String marked(String language, String code) {
        String html = CodeHighlighter.html(language, code);
        assertThat(text(html)).isEqualTo(code);
        return html.replaceAll("<span class=\"(\\w+)\">", "[$1 ")
                .replace("</span>", "]")
                .replace("&quot;", "\"");
    }

    private static String text(String html) {
        return html.replaceAll("</?span[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
