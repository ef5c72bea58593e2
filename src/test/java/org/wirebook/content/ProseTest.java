package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an author's Markdown. */
final class ProseTest {

    @TempDir
    Path root;

    private SmallBook book;

    @BeforeEach
    void empty() {
        book = new SmallBook(root);
    }

    private String html(String markdown) throws ContentException {
        return book.page("page", markdown).english("page").html();
    }

    private String chinese(String markdown) throws ContentException {
        return book.page("page", markdown).chinese("page").html();
    }

    @Test
    void theFirstParagraphIsTheLead() throws ContentException {
        assertThat(html("One line.\n\nThe rest.\n")).isEqualTo("<p class=\"lead\">One line.</p>\n<p>The rest.</p>\n");
    }

    @Test
    void aHeadingLinksToItself() throws ContentException {
        assertThat(html("Lead.\n\n## What is `ETag`?\n"))
                .contains("<h2 id=\"what-is-etag\"><a class=\"anchor\" href=\"#what-is-etag\">What is"
                        + " <code>ETag</code>?</a></h2>");
    }

    @Test
    void headingIdsAreUniqueAndKeepChinese() throws ContentException {
        Page page = book.page("page", "Lead.\n\n## 三次握手 Handshake\n\n## 三次握手 handshake!\n\n## ？\n")
                .english("page");
        assertThat(page.headings())
                .extracting(Heading::id)
                .containsExactly("三次握手-handshake", "三次握手-handshake-1", "section");
    }

    @Test
    void anAnswerIsFoldedUnderItsName() throws ContentException {
        String markdown = "Lead.\n\n> [!ANSWER]\n> Short.\n";
        assertThat(html(markdown))
                .contains("<details class=\"fold answer\">\n<summary>The 30-second answer</summary>\n<p>Short.</p>\n"
                        + "</details>");
        assertThat(chinese(markdown)).contains("<summary>30 秒回答</summary>");
    }

    @Test
    void aQuestionIsItsOwnSummary() throws ContentException {
        assertThat(html("Lead.\n\n> [!QUESTION]\n> Is `GET` safe?\n>\n> Yes.\n"))
                .contains(
                        "<details class=\"fold question\">\n<summary>Is <code>GET</code> safe?</summary>\n<p>Yes.</p>\n"
                                + "</details>");
    }

    @Test
    void aMythShowsTheWrongSentenceFirst() throws ContentException {
        String markdown = "Lead.\n\n> [!MYTH]\n> \"Wrong.\"\n>\n> Right.\n";
        assertThat(html(markdown))
                .contains("<aside class=\"alert myth\" role=\"note\">\n<p class=\"alert-title\">Myth</p>\n"
                        + "<p class=\"wrong\">&quot;Wrong.&quot;</p>\n<p>Right.</p>\n</aside>");
        assertThat(chinese(markdown)).contains("<p class=\"alert-title\">误解</p>");
    }

    @Test
    void otherAlertsHaveATitleInTheLanguageOfThePage() throws ContentException {
        String markdown = "Lead.\n\n> [!PREDICT]\n> What?\n\n> [!WARNING]\n> Hot.\n";
        assertThat(html(markdown))
                .contains("<aside class=\"alert predict\" role=\"note\">\n<p class=\"alert-title\">Predict first</p>")
                .contains("<aside class=\"alert warning\" role=\"note\">\n<p class=\"alert-title\">Warning</p>");
        assertThat(chinese(markdown)).contains("先猜再看").contains("注意");
    }

    @Test
    void aPlainQuoteStaysOne() throws ContentException {
        assertThat(html("Lead.\n\n> Quoted.\n")).contains("<blockquote>\n<p>Quoted.</p>\n</blockquote>");
    }

    @Test
    void aTableCanBeMovedSideways() throws ContentException {
        assertThat(html("Lead.\n\n## Codes\n\n| Code | Size |\n| --- | ---: |\n| `304` | 0 |\n"))
                .contains("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table: Codes\">")
                .contains("<th scope=\"col\">Code</th>")
                .contains("<td class=\"right\">0</td>")
                .doesNotContain("align=");
    }

    @Test
    void twoTablesUnderOneHeadingHaveTwoNames() throws ContentException {
        String table = "| a |\n| - |\n| b |\n\n";
        assertThat(chinese("Lead.\n\n## 码\n\n" + table + "Text.\n\n" + table))
                .contains("aria-label=\"表格：码\"")
                .contains("aria-label=\"表格：码 (2)\"");
    }

    @Test
    void codeHasTheClassOfItsLanguage() throws ContentException {
        assertThat(html("Lead.\n\n```text\na < b\n```\n"))
                .contains("<pre class=\"code text\"><code>a &lt; b\n</code></pre>");
        assertThat(html("Lead.\n\n```http invalid\nGET /\n```\n")).contains("<pre class=\"code http invalid\"><code>");
    }

    @Test
    void aDiagramIsAPictureWithACaption() throws ContentException {
        assertThat(html("""
                        Lead.

                        ```mermaid
                        sequenceDiagram
                            accTitle: A form is posted
                            participant B as Browser
                            participant S as Server
                            B->>S: POST /form
                            S-->>B: 303
                        ```
                        """))
                .contains("<figure class=\"diagram\"><svg ")
                .contains("id=\"diagram-1-title\"")
                .contains("<figcaption>A form is posted</figcaption></figure>");
    }

    @Test
    void aFootnoteIsListedAtTheEnd() throws ContentException {
        assertThat(html("Lead.[^1]\n\n[^1]: Note.\n"))
                .contains("<section class=\"footnotes\"")
                .contains("Note.");
    }

    @Test
    void boldTextNextToChinesePunctuationIsBold() throws ContentException {
        assertThat(html("这是**“重点”**内容。\n")).contains("这是<strong>“重点”</strong>内容。");
        assertThat(html("**注意：**不要。\n")).contains("<strong>注意：</strong>不要。");
        assertThat(html("参见*《规范》*第三节。\n")).contains("参见<em>《规范》</em>第三节。");
    }

    @Test
    void codeAndAddressesAreNotTouchedByTheHelpForBoldText() throws ContentException {
        assertThat(html("见 `字**“a”**字` 与 [链接](https://example.org/?q=%2A*字)。\n\n```text\n字**“a”**字\n```\n"))
                .contains("<code>字**“a”**字</code>")
                .contains("href=\"https://example.org/?q=%2A*字\"")
                .contains("字**“a”**字\n</code></pre>")
                .doesNotContain("\uE000");
    }

    @Test
    void aLineBreakInsideChineseTextLeavesNoSpace() throws ContentException {
        assertThat(html("第一行\n第二行，\n第三行 HTTP\n第四行\n")).contains("第一行第二行，第三行 HTTP\n第四行");
    }
}
