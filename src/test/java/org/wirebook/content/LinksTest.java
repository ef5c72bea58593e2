package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where links lead. The site of these tests lies at {@code /ctx}. */
final class LinksTest {

    @TempDir
    Path root;

    private SmallBook book;

    @BeforeEach
    void twoPages() {
        book = new SmallBook(root).page("other", "Lead. See [[page]].\n");
    }

    private String html(String markdown) throws ContentException {
        return book.page("page", "Lead. See [[other]].\n\n" + markdown)
                .english("page")
                .html();
    }

    /** Without those of the other language, which are the same. */
    private List<String> problems(String markdown) {
        return book.page("page", "Lead. See [[other]].\n\n" + markdown).problems().stream()
                .filter(problem -> problem.contains("en.md"))
                .toList();
    }

    @Test
    void aPageIsLinkedByItsSlugUnderItsTitle() throws ContentException {
        assertThat(html("")).contains("<a class=\"wiki\" href=\"/ctx/en/wiki/other\">About other</a>");
        assertThat(book.chinese("page").html()).contains("<a class=\"wiki\" href=\"/ctx/zh/wiki/other\">关于 other</a>");
    }

    @Test
    void aPageIsLinkedUnderTheTextThatTheAuthorChose() throws ContentException {
        assertThat(html("(see [[other|the `other` page]])\n"))
                .contains("(see <a class=\"wiki\" href=\"/ctx/en/wiki/other\">the <code>other</code> page</a>)");
    }

    @Test
    void aPageIsLinkedFromATable() throws ContentException {
        assertThat(html("| a |\n| --- |\n| [[other\\|x]] |\n"))
                .contains("<td><a class=\"wiki\" href=\"/ctx/en/wiki/other\">x</a></td>");
        assertThat(problems("| a | b |\n| --- | --- |\n| [[other|x]] | y |\n"))
                .contains("basics/page/en.md:16: \"[[\" begins no link; write [[slug]] or [[slug|text]], and \\| for |"
                        + " inside a table");
    }

    @Test
    void aPageThatIsNotThereIsAProblem() {
        assertThat(problems("See [[nowhere]].\n")).containsExactly("basics/page/en.md:14: no page \"nowhere\"");
    }

    @Test
    void anOldAddressIsAProblem() {
        assertThat(problems("See [[old-other]].\n"))
                .containsExactly("basics/page/en.md:14: \"old-other\" is an old address; link to \"other\"");
    }

    @Test
    void aStandardIsLinkedWhereItCanBeRead() throws ContentException {
        assertThat(html("[RFC 9110 §15.4.5](rfc9110#section-15.4.5), [B.1](rfc9110#appendix-B.1), [Fetch](fetch#x)\n"))
                .contains("<a class=\"standard\" href=\"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.5\""
                        + " rel=\"noopener\">RFC 9110 §15.4.5</a>");
        assertThat(book.english("page").citations())
                .extracting(Citation::label)
                .containsExactly("RFC 9110 §9.2.2", "RFC 9110 §15.4.5", "RFC 9110 App. B.1", "Fetch");
    }

    @Test
    void aSectionThatIsNotListedIsAProblem() {
        assertThat(problems("[x](rfc9110#section-1)\n"))
                .containsExactly(
                        "basics/page/en.md:14: \"rfc9110#section-1\" names no section listed in standards.toml;"
                                + " a page is linked as [[slug]], its experiment as experiments.http#name");
    }

    @Test
    void anAppendixIsNoSection() {
        assertThat(problems("[x](rfc9110#section-B.1) [y](rfc9110#appendix-9.2.2)\n"))
                .hasSize(2);
    }

    @Test
    void pathsOfTheSiteGetTheContextPathAndWhereNeededTheLanguage() throws ContentException {
        assertThat(html("[a](/http/get) [b](/lab/caching) [c](/search?q=x) [d](/wiki/other?x=y) [e](/live/chat)\n"))
                .contains("href=\"/ctx/http/get\"")
                .contains("href=\"/ctx/en/lab/caching\"")
                .contains("href=\"/ctx/en/search?q=x\"")
                .contains("href=\"/ctx/en/wiki/other?x=y\"")
                .contains("href=\"/ctx/live/chat\"");
    }

    @Test
    void aFragmentLeadsToAHeadingOfThePage() throws ContentException {
        assertThat(html("## Next\n\n[there](#next)\n")).contains("<a href=\"#next\">there</a>");
        assertThat(problems("[there](#nowhere)\n"))
                .containsExactly("basics/page/en.md:14: no heading leads to \"#nowhere\"");
    }

    @Test
    void aFragmentLeadsToAHeadingOfAnotherPageInTheSameLanguage() throws ContentException {
        book.page("other", "Lead. See [[page]].\n\n## Next\n", "引言。见 [[page]]。\n\n## 下一步\n");
        book.page("page", "Lead. See [there](/wiki/other#next).\n", "引言。见[那里](/wiki/other#下一步)。\n");

        assertThat(book.english("page").html())
                .contains("<a class=\"wiki\" href=\"/ctx/en/wiki/other#next\">there</a>");
        assertThat(book.chinese("page").html()).contains("<a class=\"wiki\" href=\"/ctx/zh/wiki/other#下一步\">那里</a>");
    }

    @Test
    void aFragmentThatIsNowhereOnTheOtherPageIsAProblemOfEachLanguage() {
        book.page("other", "Lead. See [[page]].\n\n## Next\n", "引言。见 [[page]]。\n\n## 下一步\n");

        book.page("page", "Lead.\n\nSee [there](/wiki/other#nxet).\n", "引言。\n\n见[那里](/wiki/other#next)。\n");

        assertThat(book.problems())
                .containsExactly(
                        "basics/page/en.md:14: nothing on page \"other\" in en has the id \"nxet\"",
                        "basics/page/zh.md:14: nothing on page \"other\" in zh has the id \"next\"");
    }

    @Test
    void aFragmentMayBePercentEncodedAsBrowsersCopyIt() {
        book.page("other", "Lead. See [[page]].\n\n## 中文\n");

        assertThat(problems("[there](/wiki/other#%E4%B8%AD%E6%96%87)\n")).isEmpty();
        assertThat(problems("[there](/wiki/other#%E4%B8%AD)\n"))
                .containsExactly("basics/page/en.md:14: nothing on page \"other\" in en has the id \"中\"");
    }

    @Test
    void aFragmentMayLeadToACardToALabAndToTheQuestionsOfAPage() {
        String more = "\n[Open it](/lab/caching)\n\nSee [[page]].\n";
        book.page("other", SmallQuiz.ENGLISH + more, SmallQuiz.CHINESE + more)
                .experiments("other", SmallQuiz.EXPERIMENTS)
                .quiz("other", SmallQuiz.QUIZ);

        assertThat(problems("[a](/wiki/other#claim-not-modified) [b](/wiki/other#lab-caching) [c](/wiki/other#quiz)\n"))
                .isEmpty();
        assertThat(problems("[a](/wiki/other#claim-first) [b](/wiki/other#lab-frames) [c](/wiki/page#quiz)\n"))
                .hasSize(3);
    }

    @Test
    void aPageThatIsNotThereHasNoPlacesToMiss() {
        assertThat(problems("[there](/wiki/nowhere#next)\n"))
                .containsExactly("basics/page/en.md:14: no page \"nowhere\"");
    }

    @Test
    void aFragmentOfTheGlossaryNamesATerm() {
        book.write("glossary.toml", """
                [[term]]
                id = "cache"
                en = "cache"
                zh = "缓存"
                define.en = "What it is."
                define.zh = "它是什么。"
                """);

        assertThat(problems("[it](/glossary#cache)\n")).isEmpty();
        assertThat(problems("[it](/glossary#cahce)\n"))
                .containsExactly("basics/page/en.md:14: no term \"cahce\" in glossary.toml");
    }

    @Test
    void theWorldOutsideIsReachedByWebAndMail() throws ContentException {
        assertThat(html("[a](https://example.org/?a=1&b=2) <mailto:a@example.org>\n"))
                .contains("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">a</a>")
                .contains("<a href=\"mailto:a@example.org\" rel=\"noopener\">mailto:a@example.org</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "/\\evil.example",
                "https://a b",
                "../other",
                "x.md"
            })
    void everythingElseIsAProblemAndNeverALink(String destination) throws ContentException {
        assertThat(problems("[x](<" + destination + ">)\n")).hasSize(1);
        Page page = CompiledAlone.of("[x](<" + destination + ">)\n");
        assertThat(page.html()).doesNotContain("href");
    }

    @Test
    void aLinkToALabAloneInItsParagraphLeavesRoomForThePanel() throws ContentException {
        Page page = book.page("page", "Lead, see [[other]] and [it](/lab/caching).\n\n[Open it](/lab/caching)\n")
                .english("page");

        assertThat(page.labs()).containsExactly("caching");
        assertThat(page.html(slug -> "<panel of " + slug + ">", () -> ""))
                .contains("and <a href=\"/ctx/en/lab/caching\">it</a>.")
                .contains("<a href=\"/ctx/en/lab/caching\">Open it</a>")
                .contains("<panel of caching></section>");
    }
}
