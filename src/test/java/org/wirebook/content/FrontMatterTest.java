package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrontMatterTest {

    @TempDir
    Path root;

    private static final String FRONT = """
            ---
            id: page
            title: What is a page?
            summary: "Knows: colons in quotation marks."
            level: 2
            minutes: 12
            requires: []
            specs: [rfc9110#section-15.4.5, fetch]
            aliases:
              - one
              - two
            reviewed: 2026-11-20
            ---
            Text.
            """;

    private List<String> problems(String front) {
        return new SmallBook(root)
                .list("page")
                .write("basics/page/en.md", front)
                .write("basics/page/zh.md", FRONT)
                .problems();
    }

    @Test
    void saysWhatThePageIsAbout() throws ContentException {
        Page page = new SmallBook(root)
                .list("page")
                .write("basics/page/en.md", FRONT)
                .write("basics/page/zh.md", FRONT)
                .english("page");
        assertThat(page.front())
                .isEqualTo(new FrontMatter(
                        "page",
                        "What is a page?",
                        "Knows: colons in quotation marks.",
                        2,
                        12,
                        List.of(),
                        List.of("rfc9110#section-15.4.5", "fetch"),
                        List.of("one", "two"),
                        LocalDate.of(2026, 11, 20)));
    }

    @Test
    void mayNotBeLeftOut() {
        assertThat(problems("Just text.\n"))
                .contains("basics/page/en.md:1: a page begins with its front matter between two lines \"---\"");
    }

    @Test
    void mayNotLackAKey() {
        assertThat(problems(FRONT.replace("minutes: 12\n", ""))).contains("basics/page/en.md:1: missing key minutes");
    }

    @Test
    void mayNotHaveAnUnknownKey() {
        assertThat(problems(FRONT.replace("level: 2", "level: 2\nauthor: me")))
                .containsExactly(
                        "basics/page/en.md:6: unknown key author; known are id, title, summary, level, minutes,"
                                + " requires, specs, aliases, reviewed");
    }

    @Test
    void mayNotHaveAKeyTwice() {
        assertThat(problems(FRONT.replace("level: 2", "level: 2\nlevel: 2")))
                .containsExactly("basics/page/en.md:6: key level is there twice");
    }

    @Test
    void namesTheFolder() {
        assertThat(problems(FRONT.replace("id: page", "id: pages")))
                .containsExactly("basics/page/en.md:2: id \"pages\" must be the name of the folder, \"page\"");
    }

    @Test
    void keepsTheSummaryShort() {
        assertThat(problems(FRONT.replace("\"Knows: colons in quotation marks.\"", "字".repeat(161))))
                .containsExactly("basics/page/en.md:4: summary has 161 characters; at most 160");
        assertThat(problems(FRONT.replace("\"Knows: colons in quotation marks.\"", "字".repeat(160))))
                .isEmpty();
    }

    @Test
    void takesNumbersDatesAndListsOnlyWhereTheyBelong() {
        assertThat(problems(FRONT.replace("level: 2", "level: 4")))
                .contains("basics/page/en.md:5: level must be a number from 1 to 3");
        assertThat(problems(FRONT.replace("minutes: 12", "minutes: long")))
                .contains("basics/page/en.md:6: minutes must be a number from 1 to 240");
        assertThat(problems(FRONT.replace("requires: []", "requires: none")))
                .contains("basics/page/en.md:7: requires must be a list: [a, b]");
        assertThat(problems(FRONT.replace("title: What is a page?", "title: [a, b]")))
                .contains("basics/page/en.md:3: title must be a text that is not empty");
        assertThat(problems(FRONT.replace("2026-11-20", "2026-02-30")))
                .contains("basics/page/en.md:12: reviewed must be a date such as 2026-11-20");
        assertThat(problems(FRONT.replace("- one", "- One!")))
                .contains("basics/page/en.md:9: alias \"One!\" must be lower-case words joined by hyphens, at most 80"
                        + " characters");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        assertThat(problems(FRONT.replace("level: 2", "level: [2")))
                .anySatisfy(problem -> assertThat(problem).startsWith("basics/page/en.md:6: YAML: "));
    }

    @Test
    void isRefusedAtItsFirstNestedLevelHoweverDeepItIs() {
        assertThat(problems("---\nrequires: " + "[".repeat(8000) + "\n---\nText.\n"))
                .contains("basics/page/en.md:2: front matter holds only lines \"key: text\" and \"key: [text, text]\"");
        assertThat(problems("---\nrequires: [a, b: c]\n---\nText.\n"))
                .contains("basics/page/en.md:2: front matter holds only lines \"key: text\" and \"key: [text, text]\"");
        assertThat(problems("---\n" + "- ".repeat(8000) + "\n---\nText.\n"))
                .contains("basics/page/en.md:2: front matter holds only lines \"key: text\" and \"key: [text, text]\"");
    }

    @Test
    void citesOnlySectionsThatAreListed() {
        assertThat(problems(FRONT.replace("section-15.4.5", "section-99")))
                .contains("basics/page/en.md:8: \"rfc9110#section-99\" names no section listed in standards.toml");
    }
}
