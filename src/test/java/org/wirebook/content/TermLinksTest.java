package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the words of the glossary become links. */
final class TermLinksTest {

    @TempDir
    Path root;

    private SmallBook book;

    private static String term(String id, String english, String chinese, String also) {
        return """
               [[term]]
               id = "%s"
               en = "%s"
               zh = "%s"
               also.en = [%s]
               define.en = "What \\"%s\\" is."
               define.zh = "关于“%s”。"

               """.formatted(id, english, chinese, also, english, chinese);
    }

    @BeforeEach
    void threeTerms() {
        book = new SmallBook(root)
                .write(
                        "glossary.toml",
                        term("cache", "cache", "缓存", "\"caches\"")
                                + term("shared-cache", "shared cache", "共享缓存", "")
                                + term("get", "GET", "GET 方法", ""));
    }

    private String html(String markdown) throws ContentException {
        return book.page("page", markdown).english("page").html();
    }

    private static String link(String id, String text) {
        return "glossary#" + id + "\" title=\"What &quot;" + text.replace("caches", "cache") + "&quot; is.\">" + text
                + "</a>";
    }

    @Test
    void theFirstOccurrenceOfATermIsALinkWithItsDefinition() throws ContentException {
        assertThat(html("A cache is a cache.\n"))
                .isEqualTo("<p class=\"lead\">A <a class=\"term\" href=\"/ctx/en/" + link("cache", "cache")
                        + " is a cache.</p>\n");
    }

    @Test
    void inChineseItIsFoundInsideTheText() throws ContentException {
        book.page("page", "Lead.\n", "浏览器的共享缓存和HTTP缓存不同。\n");
        assertThat(book.chinese("page").html())
                .contains("浏览器的<a class=\"term\" href=\"/ctx/zh/glossary#shared-cache\" title=\"关于“共享缓存”。\">共享缓存</a>和"
                        + "HTTP<a class=\"term\" href=\"/ctx/zh/glossary#cache\" title=\"关于“缓存”。\">缓存</a>不同");
    }

    @Test
    void theLongestLabelWins() throws ContentException {
        assertThat(html("A shared cache.\n"))
                .contains(link("shared-cache", "shared cache"))
                .doesNotContain("#cache\"");
    }

    @Test
    void onlyWholeWordsCount() throws ContentException {
        assertThat(html("Cached, no-cache, cache_key, cacheable.\n")).doesNotContain("glossary");
    }

    @Test
    void otherWordsForItCountToo() throws ContentException {
        assertThat(html("Two caches.\n")).contains(link("cache", "caches"));
    }

    @Test
    void aLabelWithCapitalsIsFoundOnlyAsItIsWritten() throws ContentException {
        assertThat(html("I get it. Cache it.\n")).doesNotContain("#get\"").contains("#cache\"");
        assertThat(html("A GET.\n")).contains("#get\"");
    }

    @Test
    void headingsLinksCodeSummariesAndClaimsStayAsTheyAre() throws ContentException {
        assertThat(html("""
                        Lead.

                        ## The cache

                        `cache` [cache](fetch)

                        ```text
                        cache
                        ```

                        > [!QUESTION]
                        > What is a cache?
                        >
                        > Nothing.
                        """)).doesNotContain("glossary");
    }
}
