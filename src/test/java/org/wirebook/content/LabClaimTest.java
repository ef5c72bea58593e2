package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to an experiment of a lab: a claim like any other. */
final class LabClaimTest {

    private static final String CLAIM = "[A server closes on an **unmasked** frame.](/lab/frames#unmasked)\n";

    @TempDir
    Path root;

    private SmallBook page(String body) {
        return new SmallBook(root).page("page", "Lead.\n\n" + body);
    }

    private List<String> problems(String body) {
        return page(body).problems();
    }

    @Test
    void aloneInItsParagraphBecomesACardThatRuns() throws ContentException {
        assertThat(page(CLAIM).chinese("page").html())
                .contains("id=\"claim-unmasked\" data-experiment=\"page/unmasked\"")
                .contains("<strong>unmasked</strong>")
                .contains(">RFC 9110 §9.2.2</a></cite>")
                .contains("<form method=\"post\" action=\"/ctx/zh/run/page/unmasked\"><button class=\"run\"");
    }

    @Test
    void hasCommandsButNoTextToChange() throws ContentException {
        assertThat(page(CLAIM).english("page").html())
                .contains("data-way=\"wire\"", "<summary>In a shell</summary>", "nc")
                .doesNotContain("textarea", "data-way=\"http\"");
    }

    @Test
    void isAClaimOfThePageThatCanBeRun() throws ContentException {
        Book book = page(CLAIM).read();
        Claim claim = book.page(Language.EN, "page").orElseThrow().claims().get(0);

        assertThat(claim.text()).isEqualTo("A server closes on an unmasked frame.");
        assertThat(claim.standard().map(Citation::reference)).isEqualTo(Optional.of("rfc9110#section-9.2.2"));
        assertThat(book.trial("page", claim.experiment())).containsInstanceOf(Unmasked.class);
        assertThat(book.trials("page")).hasSize(1);
    }

    @Test
    void doesNotEmbedTheLab() throws ContentException {
        assertThat(page(CLAIM).english("page").labs()).isEmpty();
    }

    @Test
    void insideASentenceIsALinkToItsCardOrToTheLab() throws ContentException {
        assertThat(page("See [it](/lab/frames#unmasked).\n").english("page").html())
                .contains("<a href=\"/ctx/en/lab/frames#unmasked\">it</a>");
        assertThat(page(CLAIM + "\nSee [it](/lab/frames#unmasked).\n")
                        .english("page")
                        .html())
                .contains("<a href=\"#claim-unmasked\">it</a>");
    }

    @Test
    void namesAnExperimentThatIsThere() {
        String problem = "basics/page/en.md:14: lab \"frames\" has no experiment \"nothing\"";
        assertThat(problems("[Nothing.](/lab/frames#nothing)\n")).contains(problem);
        assertThat(problems("See [nothing](/lab/frames#nothing).\n")).contains(problem);
        assertThat(problems("[Nothing.](/lab/nowhere#nothing)\n")).contains("basics/page/en.md:14: no lab \"nowhere\"");
    }

    @Test
    void citesAListedSection() {
        assertThat(problems("[A server closes.](/lab/uncited#unmasked)\n"))
                .contains("basics/page/en.md:14: \"rfc9110#section-99\" names no section listed in standards.toml");
    }

    @Test
    void standsOnceOnAPageWithoutANamesake() {
        assertThat(problems(CLAIM + "\n" + CLAIM))
                .contains("basics/page/en.md:16: experiment \"unmasked\" has a card on this page already");
        var book = page(CLAIM).experiments("page", """
                ### Another
                # @name unmasked
                GET {{base}}/http/get

                ?? status == 200
                """);
        assertThat(book.problems())
                .contains("basics/page/en.md:14: experiment \"unmasked\" of lab \"frames\" has a namesake beside this"
                        + " page");
    }

    @Test
    void isTheSameInBothLanguages() {
        var missing = new SmallBook(root).page("page", "Lead.\n\n" + CLAIM, "Lead.\n");
        assertThat(missing.problems()).contains("basics/page/zh.md: claims [] differ from [unmasked] in en");

        String other = CLAIM.replace("frames", "uncited");
        assertThat(missing.page("page", "Lead.\n\n" + CLAIM, "Lead.\n\n" + other)
                        .problems())
                .contains(
                        "basics/page/zh.md: links to experiments [uncited#unmasked] that en does not link to, and lacks"
                                + " [frames#unmasked]");
    }
}
