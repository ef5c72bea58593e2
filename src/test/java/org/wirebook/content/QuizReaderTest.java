package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirebook.question.Bilingual;
import org.wirebook.question.Choice;
import org.wirebook.question.Matching;
import org.wirebook.question.Mistake;
import org.wirebook.question.Numeric;
import org.wirebook.question.Option;
import org.wirebook.question.Ordering;
import org.wirebook.question.Prediction;
import org.wirebook.question.Question;
import org.wirebook.question.QuestionId;
import org.wirebook.question.ShortText;
import org.wirebook.question.Skill;
import org.wirebook.question.Source;

/** What becomes of {@code quiz.toml}. */
final class QuizReaderTest {

    @TempDir
    Path root;

    private Book book;

    @BeforeEach
    void read() throws ContentException {
        book = SmallQuiz.in(root).read();
    }

    private Question question(String name) {
        return book.question(new QuestionId("page", name)).orElseThrow();
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }

    @Test
    void theQuestionsOfAPageStandInTheOrderOfTheFile() {
        assertThat(book.questions("page"))
                .extracting(question -> question.task().type())
                .containsExactly("single", "multi", "predict", "order", "match", "short", "numeric");
        assertThat(book.questions()).isEqualTo(book.questions("page"));
        assertThat(book.questions("nowhere")).isEmpty();
        assertThat(book.question(new QuestionId("page", "nothing"))).isEmpty();
    }

    @Test
    void aQuestionSaysWhatItIs() {
        Question question = question("unchanged");

        assertThat(question.card()).isEqualTo("page/validators");
        assertThat(question.version()).isEqualTo(2);
        assertThat(question.level()).isEqualTo(1);
        assertThat(question.skill()).isEqualTo(Skill.EXPLAIN);
        assertThat(question.cites())
                .containsExactly(
                        new Source("RFC 9110 §15.4.5", "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.5"));
        assertThat(question.place()).isEqualTo(new Bilingual("the-short-answer", "简短的回答"));
        assertThat(question.why().en()).isEqualTo("<p>It has no content.</p>\n");
    }

    @Test
    void withoutACardItIsItsOwn() {
        assertThat(question("parts").card()).isEqualTo("page/parts");
    }

    @Test
    void aClaimIsTheSamePlaceInBothLanguages() {
        assertThat(question("parts").place()).isEqualTo(both("claim-not-modified"));
    }

    @Test
    void textsAreMarkdown() {
        assertThat(question("unchanged").ask())
                .isEqualTo(
                        new Bilingual("""
                        <p>The tag <strong>still</strong> matches <code>If-None-Match</code>. What comes?</p>
                        <pre class="code http"><code><span class="hm">GET</span> <span class="ht">/</span>\
                         <span class="hp">HTTP/1.1</span>
                        <span class="hn">Host</span>: <span class="hv">a.example</span>

                        </code></pre>
                        """, "<p>标签<strong>“仍然”</strong>与 <code>If-None-Match</code> 相符。会得到什么？</p>\n"));
    }

    @Test
    void optionsSayWhatIsRightAndWhatIsBelieved() throws Exception {
        Choice task = (Choice) question("unchanged").task();
        Option wrong = task.options().get(1);
        Mistake mistake = wrong.mistake().orElseThrow();

        assertThat(task.several()).isFalse();
        assertThat(task.isOrdered()).isTrue();
        assertThat(task.options()).extracting(Option::isRight).containsExactly(true, false, false);
        assertThat(task.options().get(0).item().text())
                .isEqualTo(new Bilingual("<code>304</code> and no content", "<code>304</code>，没有内容"));
        assertThat(mistake.idea().name()).isEqualTo("page/sends-again");
        assertThat(mistake.idea().text()).isEqualTo(new Bilingual("The server always sends it again.", "服务器总会再发一遍。"));
        assertThat(mistake.why().zh()).isEqualTo("<p>没有变，就不用再发。</p>\n");
        assertThat(task.mark(List.of(wrong.item().id())).mistakes()).containsExactly(mistake);
    }

    /** SHA-256 of what it says in English: it tells nothing, and stays where the file is put in another order. */
    @Test
    void anItemIsCalledByItsDigest() {
        Choice task = (Choice) question("unchanged").task();

        assertThat(task.options().get(1).item().id()).isEqualTo("66acdb85");
    }

    @Test
    void severalOptionsMayBeRight() {
        Choice task = (Choice) question("parts").task();

        assertThat(task.several()).isTrue();
        assertThat(task.isOrdered()).isFalse();
        assertThat(task.key()).hasSize(2);
    }

    @Test
    void aPredictionKnowsItsExperimentAndItsConditions() {
        Prediction task = (Prediction) question("second-time").task();

        assertThat(task.experiment()).isEqualTo("not-modified");
        assertThat(task.conditions()).containsExactly("status == 200", "status == 304");
        assertThat(task.expected().key())
                .containsExactly(task.outcomes().get(1).item().id());
    }

    @Test
    void aPredictionShowsTheRequestsButNotWhatTheyProve() {
        String ask = question("second-time").ask().en();

        assertThat(ask)
                .startsWith("<p>What status has the second answer?</p>\n<ol class=\"requests\">\n<li><pre class=\"code")
                .contains("<span class=\"hm\">GET</span> <span class=\"ht\">/http/etag/v1</span>\n</code>")
                .contains("<span class=\"hn\">If-None-Match</span>: <span class=\"hv\">{{etag of answer 1}}</span>\n")
                .doesNotContain("304", "200", "not-modified", "Nothing has changed", "base");
        assertThat(question("second-time").ask().zh()).contains("{{第 1 个响应的 etag}}");
    }

    @Test
    void itemsAreInTheRightOrder() {
        Ordering task = (Ordering) question("steps").task();

        assertThat(task.items())
                .extracting(item -> item.text().en())
                .containsExactly("Ask for the address.", "Connect.", "Send the request.");
        assertThat(task.slips()).singleElement().satisfies(slip -> {
            assertThat(slip.before()).isEqualTo(task.items().get(2).id());
            assertThat(slip.after()).isEqualTo(task.items().get(1).id());
        });
    }

    @Test
    void itemsBelongToOthers() {
        Matching task = (Matching) question("codes").task();

        assertThat(task.left())
                .extracting(item -> item.text().zh())
                .containsExactly("<code>200</code>", "<code>404</code>");
        assertThat(task.right()).hasSize(3);
        assertThat(task.pairs())
                .containsEntry(task.left().get(0).id(), task.right().get(1).id())
                .containsEntry(task.left().get(1).id(), task.right().get(0).id());
        assertThat(task.slips()).singleElement().satisfies(slip -> {
            assertThat(slip.left()).isEqualTo(task.left().get(0).id());
            assertThat(slip.right()).isEqualTo(task.right().get(2).id());
        });
    }

    @Test
    void aTextHasSeveralForms() {
        ShortText task = (ShortText) question("field").task();

        assertThat(task.accepted()).containsExactly("ETag", "the ETag field", "ETag 字段");
        assertThat(task.slips())
                .singleElement()
                .satisfies(slip -> assertThat(slip.forms()).containsExactly("Last-Modified"));
    }

    @Test
    void aNumberHasAToleranceAndAUnit() {
        Numeric task = (Numeric) question("age").task();

        assertThat(task.value()).isEqualTo(new BigDecimal("0.5"));
        assertThat(task.tolerance()).isEqualTo(new BigDecimal("0.1"));
        assertThat(task.unit()).isEqualTo(new Bilingual("minutes", "分钟"));
        assertThat(task.slips()).extracting(Numeric.Slip::value).containsExactly(new BigDecimal("30"));
    }
}
