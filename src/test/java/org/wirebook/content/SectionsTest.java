package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What search sees of a page. */
final class SectionsTest {

    @Test
    void aSectionIsAHeadingWithEverythingBelowIt() {
        assertThat(CompiledAlone.of("Lead *text*.\n\n## One\n\nA `code` here.\n\n## Two\n\n### Three\n\nEnd\n")
                        .sections())
                .containsExactly(
                        new Section("", "", "Lead text."),
                        new Section("one", "One", "A code here."),
                        new Section("two", "Two", ""),
                        new Section("three", "Three", "End"));
    }

    @Test
    void codeAlertsListsTablesAndClaimsAreText() {
        String text = CompiledAlone.of("""
                        Lead.

                        > [!MYTH]
                        > "Wrong."

                        - item

                        | Head |
                        | --- |
                        | cell |

                        ```text
                        code
                        ```

                        [The claim.](experiments.http#x)

                        Note.[^1]

                        [^1]: Foot.

                        [unregistered]: <> "X-Nothing"
                        """).sections().get(0).text();
        assertThat(text).isEqualTo("Lead. \"Wrong.\" item Head cell code The claim. Note. Foot.");
    }

    @Test
    void aDiagramIsItsTitleAndLabels() {
        String text = CompiledAlone.of("""
                        ```mermaid
                        sequenceDiagram
                            accTitle: A form is posted
                            participant B as Browser
                            participant S as Server
                            B->>S: POST /form
                        ```
                        """).sections().get(0).text();
        assertThat(text).isEqualTo("A form is posted POST /form");
    }

    @Test
    void chineseLinesAreJoinedWithoutASpace() {
        assertThat(CompiledAlone.of("第一行\n第二行 and\nmore\n").sections().get(0).text())
                .isEqualTo("第一行第二行 and more");
    }
}
