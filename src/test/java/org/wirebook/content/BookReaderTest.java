package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookReaderTest {

    @TempDir
    Path root;

    @Test
    void readsThePagesOfEachLanguageInTheOrderOfTheBook() throws ContentException {
        Book book = new SmallBook(root)
                .page("second", "Text. See [[first]].")
                .page("first", "Text. See [[second]].")
                .read();
        assertThat(book.order()).containsExactly("second", "first");
        assertThat(book.pages(Language.ZH)).extracting(Page::title).containsExactly("关于 second", "关于 first");
        assertThat(book.page(Language.EN, "first").orElseThrow().chapter()).isEqualTo("basics");
        assertThat(book.aliased("old-first")).contains("first");
    }

    @Test
    void knowsWhichPagesLinkToAPage() throws ContentException {
        Book book = new SmallBook(root)
                .page("a", "Text. See [[b]].")
                .page("b", "Text. See [[a]] and [[c]].")
                .page("c", "Text. See [[a]].")
                .read();
        Page a = book.page(Language.EN, "a").orElseThrow();
        assertThat(book.backlinks(a)).extracting(Page::slug).containsExactly("b", "c");
        assertThat(book.page(Language.EN, "b").orElseThrow().links()).containsExactly("a", "c");
    }

    @Test
    void namesEveryProblemOfEveryFileInOrder() {
        SmallBook book = new SmallBook(root)
                .page("a", "Text.\n\nSee [[nowhere]].\n")
                .page("b", "[Text](ftp://example.org) and [more](rfc9110#section-1).\n");
        assertThat(book.problems())
                .containsSubsequence(
                        "basics/a/en.md:14: no page \"nowhere\"",
                        "basics/a/zh.md:14: no page \"nowhere\"",
                        "basics/b/en.md:12: \"ftp://example.org\" must be a valid http, https or mailto address");
    }
}
