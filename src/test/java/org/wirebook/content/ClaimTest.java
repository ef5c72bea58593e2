package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to an experiment, alone in its paragraph or not. */
final class ClaimTest {

    @TempDir
    Path root;

    private SmallBook book;

    private static final String EXPERIMENTS = """
            @doc = {{base}}/http/etag/v1
            @unused = {{base}}/http/get

            ### The first answer carries a validator
            # @name first
            GET {{doc}}

            ?? status == 200

            ### A matching If-None-Match earns a 304
            # @name not-modified
            # @ref first
            # @spec rfc9110#section-15.4.5
            GET {{doc}}
            If-None-Match: {{firstResponse.headers.etag}}

            ?? status == 304
            """;

    private static final String CLAIM = "[A `304` has **no** content.](experiments.http#not-modified)\n";

    @BeforeEach
    void aPageWithExperiments() {
        book = new SmallBook(root).page("page", "Lead.\n\n" + CLAIM).experiments("page", EXPERIMENTS);
    }

    private List<String> problems(String body) {
        return book.page("page", "Lead.\n\n" + body).problems();
    }

    @Test
    void aloneInItsParagraphBecomesACardThatRunsWithoutScript() throws ContentException {
        assertThat(book.english("page").html())
                .contains("<section class=\"experiment\" id=\"claim-not-modified\""
                        + " data-experiment=\"page/not-modified\"")
                .contains("A <code>304</code> has <strong>no</strong> content.")
                .contains(
                        "<cite><a class=\"standard\" href=\"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.5\""
                                + " rel=\"noopener\">RFC 9110 §15.4.5</a></cite>")
                .contains("<form method=\"post\" action=\"/ctx/en/run/page/not-modified\"><button class=\"run\"")
                .contains(">Run</button>");
        assertThat(book.chinese("page").html()).contains(">运行</button>").contains("/ctx/zh/run/page/not-modified");
    }

    @Test
    void isThePagesClaimWithItsStandard() throws ContentException {
        Claim claim = book.english("page").claims().get(0);
        assertThat(claim.experiment()).isEqualTo("not-modified");
        assertThat(claim.text()).isEqualTo("A 304 has no content.");
        assertThat(claim.standard().map(Citation::label)).isEqualTo(Optional.of("RFC 9110 §15.4.5"));
    }

    @Test
    void theCardHoldsTheWholeExperimentAsAFileOfItsOwn() throws ContentException {
        String html = book.english("page").html();
        String source = html.substring(html.indexOf("<textarea"), html.indexOf("</textarea>"));
        assertThat(source.substring(source.indexOf('>') + 1)).isEqualTo("""
                        @doc = {{base}}/http/etag/v1

                        ### The first answer carries a validator
                        # @name first
                        GET {{doc}}

                        ?? status == 200

                        ### A matching If-None-Match earns a 304
                        # @name not-modified
                        # @ref first
                        # @spec rfc9110#section-15.4.5
                        GET {{doc}}
                        If-None-Match: {{firstResponse.headers.etag}}

                        ?? status == 304
                        """);
    }

    @Test
    void theCardShowsTheExperimentAsCommands() throws ContentException {
        String html = book.english("page").html();
        String commands = html.substring(html.indexOf("<pre class=\"code bash\">"), html.indexOf("</pre>"))
                .replaceAll("<[^>]*>", "");
        assertThat(commands)
                .startsWith("curl -i -L http://localhost:8080/ctx/http/etag/v1\n")
                .contains("If-None-Match: ");
    }

    @Test
    void insideASentenceStaysALinkToItsCard() throws ContentException {
        book.page("page", "Lead.\n\n" + CLAIM + "\nAs [shown above](experiments.http#not-modified), it is short.\n");
        assertThat(book.english("page").html()).contains("<a href=\"#claim-not-modified\">shown above</a>");
    }

    @Test
    void insideASentenceWithoutACardIsAButtonThatRunsIt() throws ContentException {
        book.page("page", "Lead.\n\n" + CLAIM + "\nFirst [get a tag](experiments.http#first).\n");
        assertThat(book.english("page").html())
                .contains("<button class=\"run-link\" form=\"runs\" formaction=\"/ctx/en/run/page/first\">get a tag"
                        + "</button>")
                .endsWith("<form id=\"runs\" method=\"post\"></form>\n");
        assertThat(book.english("page").claims()).hasSize(1);
    }

    @Test
    void namesAnExperimentThatIsThere() {
        assertThat(problems(CLAIM + "\n[Nothing.](experiments.http#nothing)\n"))
                .contains("basics/page/en.md:16: no experiment \"nothing\" beside this page");
        assertThat(problems(CLAIM + "\nSee [nothing](experiments.http#nothing).\n"))
                .contains("basics/page/en.md:16: no experiment \"nothing\" beside this page");
    }

    @Test
    void standsOnceOnAPage() {
        assertThat(problems(CLAIM + "\n" + CLAIM))
                .contains("basics/page/en.md:16: experiment \"not-modified\" has a card on this page already");
    }

    @Test
    void aHeadingNeverTakesTheIdOfACard() throws ContentException {
        book.page("page", "Lead.\n\n## Claim not modified\n\n" + CLAIM);
        assertThat(book.english("page").headings()).extracting(Heading::id).containsExactly("claim-not-modified-1");
    }

    @Test
    void anExperimentThatNothingUsesIsAProblem() {
        assertThat(problems("Nothing here.\n"))
                .containsExactly("basics/page/experiments.http:10: no page links to experiment \"not-modified\" and no"
                        + " other refers to it");
    }

    @Test
    void anExperimentCitesAListedSection() {
        book.experiments("page", EXPERIMENTS.replace("15.4.5", "99"));
        assertThat(book.problems())
                .containsExactly("basics/page/experiments.http:13: \"rfc9110#section-99\" names no section listed in"
                        + " standards.toml");
    }

    @Test
    void aSyntaxErrorInTheExperimentsIsNamedWithItsLine() {
        book.experiments("page", EXPERIMENTS.replace("?? status == 200", "?? colour == 200"));
        assertThat(book.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("basics/page/experiments.http:8: "));
    }
}
