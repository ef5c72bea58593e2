package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code book.toml}, {@code standards.toml} and {@code glossary.toml}. */
final class BookListsTest {

    @TempDir
    Path root;

    private SmallBook book;

    @BeforeEach
    void onePage() {
        book = new SmallBook(root).page("page", "Text.\n");
    }

    @Test
    void aPageMustBeInAFolderAndInTheList() {
        book.list("missing").write("basics/hidden/en.md", "Text.\n");
        assertThat(book.problems())
                .contains(
                        "book.toml:5: page \"missing\" has no folder basics/missing",
                        "basics/missing/en.md: missing",
                        "basics/hidden: page is not listed in chapter \"basics\" of book.toml");
    }

    @Test
    void aPageIsListedOnce() {
        assertThat(book.list("page").problems()).contains("book.toml:5: page \"page\" is listed twice");
    }

    @Test
    void aPageIsWrittenInBothLanguages() {
        book.list("half").write("basics/half/en.md", SmallBook.front("half", "Half") + "See [[page]].\n");
        assertThat(book.problems()).contains("basics/half/zh.md: missing");
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() {
        assertThat(book.write("glossary.toml", "[[term]]\nid = \"a\"\nen = oops\n")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("glossary.toml:3: TOML: "));
    }

    @Test
    void whatComesBeforeASyntaxErrorIsReadAllTheSame() {
        assertThat(book.write("book.toml", "[[chapter]]\nid = \"BASICS\"\ncolour = \"red\"\nen = \n")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("book.toml:4: TOML: "))
                .contains("book.toml:3: unknown key colour; known are en, id, pages, zh");
    }

    @Test
    void aDateIsNoText() {
        assertThat(book.write("book.toml", "[[chapter]]\nid = \"basics\"\nen = 2026-11-20\nzh = \"B\"\n")
                        .problems())
                .contains("book.toml:3: en must be a text that is not empty");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() {
        assertThat(book.write("book.toml", "[[chapter]]\nid = \"basics\"\nen = \"B\"\nzh = \"B\"\ncolour = \"red\"\n")
                        .problems())
                .contains("book.toml:5: unknown key colour; known are en, id, pages, zh");
    }

    @Test
    void aChapterIsThereOnce() {
        String chapter = "[[chapter]]\nid = \"basics\"\nen = \"B\"\nzh = \"B\"\n";
        assertThat(book.write("book.toml", chapter + "pages = [\"page\"]\n" + chapter)
                        .problems())
                .containsExactly("book.toml:7: chapter \"basics\" is there twice");
    }

    @Test
    void aListThatIsNestedWithoutEndIsRefused() {
        assertThat(book.write("glossary.toml", "a = " + "[".repeat(100_000)).problems())
                .containsExactly("glossary.toml: TOML: nested too deeply");
    }

    @Test
    void anEmptyBookIsAMistake() {
        assertThat(book.write("book.toml", "").problems()).contains("book.toml: lists no page");
    }

    @Test
    void aFolderWithoutListsIsNoBook() {
        assertThat(ContentCheck.check(root.resolve("nowhere"), Map.of()))
                .extracting(ContentProblem::toString)
                .containsExactly("book.toml: missing", "glossary.toml: missing", "standards.toml: missing");
    }

    @Test
    void textThatIsNotUtf8IsNamed() throws Exception {
        java.nio.file.Files.write(root.resolve("basics/page/en.md"), new byte[] {'-', (byte) 0xC3, 0x28});
        assertThat(book.problems()).contains("basics/page/en.md: is not UTF-8");
    }

    @Test
    void aStandardHasASecureAddressAndSectionNumbers() {
        book.write("standards.toml", """
                [rfc9110]
                label = "RFC 9110"
                title = "HTTP Semantics"
                url = "http://example.org"
                sections = ["9.2.2", "nine"]
                """);
        assertThat(book.problems())
                .containsExactly(
                        "standards.toml:4: url must begin with https:// and have no fragment",
                        "standards.toml:5: section \"nine\" is no section number");
    }

    private static final String TERM = """
            [[term]]
            id = "idempotent"
            en = "idempotent"
            zh = "幂等"
            also.en = ["idempotence"]
            also.zh = ["幂等性"]
            define.en = "The same twice."
            define.zh = "两次等于一次。"
            spec = "rfc9110#section-9.2.2"
            page = "page"
            """;

    @Test
    void aTermHasLabelsDefinitionsAPageAndAStandard() throws ContentException {
        Term term = book.write("glossary.toml", TERM).read().glossary().get(0);
        assertThat(term.label(Language.ZH)).isEqualTo("幂等");
        assertThat(term.alternatives(Language.EN)).containsExactly("idempotence");
        assertThat(term.definition(Language.EN)).isEqualTo("The same twice.");
        assertThat(term.page()).contains("page");
        assertThat(term.standard()).map(Citation::label).contains("RFC 9110 §9.2.2");
    }

    @Test
    void aTermMayDoWithoutOtherWordsPageAndStandard() throws ContentException {
        String small = TERM.replaceAll("(?m)^(also|spec|page).*\n", "");
        Term term = book.write("glossary.toml", small).read().glossary().get(0);
        assertThat(term.alternatives(Language.EN)).isEmpty();
        assertThat(term.standard()).isEmpty();
    }

    @Test
    void aLabelBelongsToOneTerm() {
        String twin = TERM.replace("id = \"idempotent\"", "id = \"twin\"")
                .replace("en = \"idempotent\"", "en = \"Idempotence\"")
                .replace("zh = \"幂等\"", "zh = \"另一个\"")
                .replaceAll("(?m)^also.*\n", "");
        assertThat(book.write("glossary.toml", TERM + twin).problems())
                .containsExactly("glossary.toml:13: label \"Idempotence\" is there twice in en");
    }

    @Test
    void aTermRefersToThingsThatExist() {
        assertThat(book.write("glossary.toml", TERM.replace("\"page\"", "\"nowhere\""))
                        .problems())
                .containsExactly("glossary.toml:10: no page \"nowhere\"");
        assertThat(book.write("glossary.toml", TERM.replace("9.2.2", "1")).problems())
                .containsExactly("glossary.toml:9: \"rfc9110#section-1\" names no section listed in standards.toml");
        assertThat(book.write("glossary.toml", TERM.replace("rfc9110", "rfc1")).problems())
                .containsExactly("glossary.toml:9: \"rfc1#section-9.2.2\" names no standard listed in standards.toml");
    }

    @Test
    void aDefinitionIsShort() {
        String wordy = TERM.replace("The same twice.", "x".repeat(221));
        assertThat(book.write("glossary.toml", wordy).problems())
                .containsExactly("glossary.toml:7: define.en has 221 characters; at most 220");
    }
}
