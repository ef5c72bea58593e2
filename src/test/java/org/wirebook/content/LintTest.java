package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page may not contain, and what pages owe each other. */
final class LintTest {

    @TempDir
    Path root;

    private SmallBook book;

    @BeforeEach
    void empty() {
        book = new SmallBook(root);
    }

    /** Of a page that begins at line 12 of its file; without those of the other language, which are the same. */
    private List<String> problems(String body) {
        return book.page("page", body).problems().stream()
                .filter(problem -> problem.startsWith("basics/page/en.md:"))
                .map(problem -> problem.substring("basics/page/en.md:".length()))
                .toList();
    }

    @Test
    void theTitleIsNotRepeated() {
        assertThat(problems("Lead.\n\n# Page\n"))
                .containsExactly("14: the title stands in the front matter; headings begin at ##");
    }

    @Test
    void noHeadingLevelIsSkipped() {
        assertThat(problems("Lead.\n\n### Three\n")).containsExactly("14: heading of level 3 follows one of level 1");
        assertThat(problems("Lead.\n\n## Two\n\n#### Four\n"))
                .containsExactly("16: heading of level 4 follows one of level 2");
        assertThat(problems("Lead.\n\n## Two\n\n### Three\n\n## Two\n")).isEmpty();
    }

    @Test
    void aHeadingHoldsNoLink() {
        assertThat(problems("Lead.\n\n## See [Fetch](fetch)\n"))
                .containsExactly("14: a heading cannot hold a link: it is one");
    }

    @Test
    void thereAreNoImagesAndNoRawHtml() {
        assertThat(problems("Lead ![x](x.png).\n"))
                .containsExactly("12: pages have no images; a diagram is a mermaid block");
        assertThat(problems("Lead <b>x</b>.\n")).contains("12: pages have no raw HTML; code stands between back-ticks");
        assertThat(problems("Lead.\n\n<div>x</div>\n"))
                .containsExactly("14: pages have no raw HTML; code stands between back-ticks");
    }

    @Test
    void anUnknownAlertIsNamed() {
        assertThat(problems("Lead.\n\n> [!MYHT]\n> \"x\"\n"))
                .containsExactly("14: unknown alert [!MYHT]; known are [!ANSWER], [!PREDICT], [!MYTH], [!QUESTION],"
                        + " [!NOTE], [!TIP], [!WARNING]");
    }

    @Test
    void aQuestionAsksSomething() {
        assertThat(problems("Lead.\n\n> [!QUESTION]\n> - list\n"))
                .containsExactly("14: a QUESTION begins with a paragraph that asks it");
        assertThat(problems("Lead.\n\n> [!QUESTION]\n"))
                .containsExactly("14: a QUESTION begins with a paragraph that asks it");
    }

    @Test
    void aDiagramHasATitleAndNamesTheLineOfAMistake() {
        String diagram = """
                Lead.

                ```mermaid
                sequenceDiagram
                    participant B as Browser
                    participant S as Server
                    B->>S: GET /
                ```
                """;
        assertThat(problems(diagram)).singleElement().asString().contains("accTitle");
        assertThat(problems(diagram.replace("sequenceDiagram\n", "sequenceDiagram\n    accTitle: x\n    loop y\n")))
                .singleElement()
                .asString()
                .startsWith("17: ");
    }

    @Test
    void aBlockOfCodeSaysWhatItIs() {
        assertThat(problems("Lead.\n\n```\ncode\n```\n"))
                .singleElement()
                .asString()
                .startsWith("14: \"\" names no kind");
        assertThat(problems("Lead.\n\n```bash wrong\ncode\n```\n"))
                .singleElement()
                .asString()
                .startsWith("14: \"bash wrong\" names no kind");
    }

    @Test
    void thePrivateCharacterThatHelpsChineseEmphasisIsRefused() {
        assertThat(problems("Lead.\n\nHidden \uE000 here.\n"))
                .containsExactly("14: contains the private character U+E000; remove it");
    }

    @Test
    void aFieldNameInCodeIsRegistered() {
        assertThat(problems("Lead with `Last-Modify: today`, `etag: \"v1\"`, `X-Forwarded-For: ::1` and `mailto:`.\n"))
                .containsExactly("12: field name \"Last-Modify\" is not registered; if it must be shown, declare"
                        + " [unregistered]: <> \"Last-Modify\"");
    }

    @Test
    void aStatusCodeInCodeIsRegistered() {
        assertThat(problems("Lead `304`, `299`, `404 Not Found`, `HTTP/1.1 471 Odd`, `1234`, `99`.\n"))
                .extracting(problem -> problem.substring(0, problem.indexOf(" is")))
                .containsExactly("12: status code 299", "12: status code 471");
    }

    @Test
    void whatIsNotRegisteredMayBeDeclared() {
        assertThat(problems("Lead `Last-Modify: x` and `471`.\n\n[unregistered]: <> \"Last-Modify 471\"\n"))
                .isEmpty();
    }

    @Test
    void aDeclarationIsUsedAndNeeded() {
        assertThat(problems("Lead `471`.\n\n[unregistered]: <> \"471 472 ETag\"\n"))
                .containsExactly(
                        "14: \"472\" is declared as unregistered but not used",
                        "14: \"ETag\" is registered and needs no declaration");
        assertThat(problems("Lead.\n\n[unregistered]: <>\n"))
                .containsExactly("14: [unregistered] names nothing; write [unregistered]: <> \"Name 471\"");
    }

    @Test
    void anExampleMessageIsCheckedInItsPlace() {
        assertThat(problems("Lead.\n\n> [!NOTE]\n> ```http\n> GET / HTTP/1.1\n> Hots: a\n>\n> ```\n"))
                .containsExactly(
                        "16: an HTTP/1.1 request has Host exactly once (RFC 9112 §3.2); here it is 0 times",
                        "17: field name \"Hots\" is not registered; if it must be shown, declare [unregistered]: <>"
                                + " \"Hots\"");
        assertThat(problems("Lead.\n\n```http invalid\nGET / HTTP/1.1\nHots: a\n```\n"))
                .isEmpty();
    }

    @Test
    void theLanguagesOfAPageAgree() {
        String english = "Lead.\n\n| a |\n| - |\n| b |\n";
        book.page("page", english, "Lead.\n");
        book.write(
                "basics/page/zh.md",
                SmallBook.front("page", "页")
                                .replace("level: 1", "level: 2")
                                .replace("minutes: 5", "minutes: 6")
                                .replace("old-page", "old-ye")
                                .replace("9.2.2", "15.4.5")
                        + "Lead.\n");
        assertThat(book.problems())
                .containsExactly(
                        "basics/page/zh.md: 0 tables differ from 1 in en",
                        "basics/page/zh.md:5: level 2 differs from 1 in en",
                        "basics/page/zh.md:6: minutes 6 differs from 5 in en",
                        "basics/page/zh.md:8: specs [rfc9110#section-15.4.5] differs from [rfc9110#section-9.2.2] in en",
                        "basics/page/zh.md:9: aliases [old-ye] differs from [old-page] in en");
    }

    @Test
    void theLanguagesOfAPageMakeTheSameClaimsInTheSameOrder() {
        String a = "[A.](experiments.http#a)\n\n";
        String b = "[B.](experiments.http#b)\n\n";
        book.page("page", "Lead.\n\n" + a + b, "Lead.\n\n" + b + a).experiments("page", """
                        ### A
                        # @name a
                        GET {{base}}/http/get

                        ?? status == 200

                        ### B
                        # @name b
                        GET {{base}}/http/get

                        ?? status == 200
                        """);
        assertThat(book.problems()).containsExactly("basics/page/zh.md: claims [b, a] differ from [a, b] in en");
        book.page("page", "Lead.\n\n" + a + "See [b](experiments.http#b).\n", "Lead.\n\n" + a);
        assertThat(book.problems())
                .containsExactly("basics/page/zh.md: links to experiments [] that en does not link to, and lacks [b]");
    }

    @Test
    void everyPageIsLinkedFromAnother() {
        book.page("one", "Lead. See [[one]] and [[two]].\n").page("two", "Lead.\n");
        assertThat(book.problems())
                .containsExactly(
                        "basics/one/en.md:2: no other page links to this one",
                        "basics/one/zh.md:2: no other page links to this one");
    }

    @Test
    void aPageThatIsRequiredIsLinked() {
        book.page("one", "Lead. See [[two]].\n").page("two", "Lead.\n");
        String front = SmallBook.front("two", "Two").replace("requires: []", "requires: [one]");
        book.write("basics/two/en.md", front + "Lead.\n").write("basics/two/zh.md", front + "Lead.\n");
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void aPageRequiresOtherPages() {
        String front = SmallBook.front("one", "One").replace("requires: []", "requires: [one, three]");
        book.page("one", "");
        book.write("basics/one/en.md", front + "Lead.\n").write("basics/one/zh.md", front + "Lead.\n");
        assertThat(book.problems())
                .contains(
                        "basics/one/en.md:7: requires \"one\", which is no other page",
                        "basics/one/en.md:7: requires \"three\", which is no other page");
    }

    @Test
    void anAddressBelongsToOnePage() {
        book.page("one", "Lead. See [[two]].\n").page("two", "Lead. See [[one]].\n");
        String front = SmallBook.front("two", "Two").replace("old-two", "one, old-one");
        book.write("basics/two/en.md", front + "Lead. See [[one]].\n")
                .write("basics/two/zh.md", front + "Lead. See [[one]].\n");
        assertThat(book.problems())
                .contains(
                        "basics/two/en.md:9: alias \"one\" is already an address of page \"one\"",
                        "basics/two/en.md:9: alias \"old-one\" is already an address of page \"one\"");
    }

    @Test
    void aLinkToNoLabIsNamed() {
        assertThat(problems("Lead, see [it](/lab/nothing).\n\n[Open it](/lab/none#x)\n"))
                .containsExactly("12: no lab \"nothing\"", "14: no lab \"none\"");
        assertThat(problems("Lead, see [it](/lab/caching) in [the list](/lab).\n"))
                .isEmpty();
    }

    @Test
    void aLabStandsOnAPageOnce() {
        assertThat(problems("Lead.\n\n[Open it](/lab/caching)\n\n[Open it again](/lab/caching)\n"))
                .containsExactly("16: lab \"caching\" stands on this page already");
    }

    @Test
    void aLabStandsInBothLanguages() {
        book.page("page", "Lead.\n\n[Open it](/lab/caching)\n", "引言。见[它](/lab/caching)。\n");

        assertThat(book.problems()).containsExactly("basics/page/zh.md:1: labs [] differs from [caching] in en");
    }
}
