package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the questions stand on their page. */
final class QuizLinkTest {

    private static final String LINK = "[Check yourself](quiz.toml)";

    @TempDir
    Path root;

    private SmallBook book;

    @BeforeEach
    void write() {
        book = SmallQuiz.in(root);
    }

    @Test
    void aloneInItsParagraphLeavesRoomForTheQuestions() throws ContentException {
        assertThat(book.chinese("page").html(lab -> "", () -> "<form>"))
                .contains("<section class=\"quiz\" id=\"quiz\" aria-labelledby=\"quiz-title\">")
                .contains("id=\"quiz-title\"><a href=\"/ctx/zh/quiz/page\">自测一下</a></p>")
                .contains("<form></section>");
    }

    @Test
    void inASentenceLeadsToWhereTheyStandAlone() throws ContentException {
        book.page("page", "Lead, try [it](quiz.toml).\n\n" + SmallQuiz.ENGLISH, SmallQuiz.CHINESE);

        assertThat(book.english("page").html()).contains("try <a href=\"/ctx/en/quiz/page\">it</a>.");
    }

    @Test
    void aHeadingOfTheSameNameGetsAnotherId() throws ContentException {
        book.page("page", SmallQuiz.ENGLISH + "\n## Quiz\n", SmallQuiz.CHINESE);

        assertThat(book.english("page").headings()).extracting(Heading::id).contains("quiz-1");
    }

    @Test
    void aPageWithoutQuestionsHasNoPlaceForThem() throws ContentException {
        Page page = new SmallBook(root.resolve("bare")).page("page", "Lead.\n").english("page");

        assertThat(page.html(lab -> "", () -> "<form>")).doesNotContain("<form>");
    }

    @Test
    void leadsToQuestionsThatAreThere() {
        assertThat(new SmallBook(root)
                        .page("other", "Lead, try [it](quiz.toml).\n\n" + LINK + "\n")
                        .problems())
                .contains(
                        "basics/other/en.md:12: no quiz.toml beside this page",
                        "basics/other/en.md:14: no quiz.toml beside this page");
    }

    @Test
    void standsInBothLanguages() {
        book.page("page", SmallQuiz.ENGLISH, SmallQuiz.CHINESE.replace("[自测一下](quiz.toml)", "见[自测](quiz.toml)。"));

        assertThat(book.problems())
                .containsExactly("basics/page/zh.md: does not embed its questions: write [Check yourself](quiz.toml)"
                        + " as a paragraph");
    }

    @Test
    void standsOnAPageOnce() {
        book.page("page", SmallQuiz.ENGLISH + "\n" + LINK + "\n", SmallQuiz.CHINESE);

        assertThat(book.problems()).containsExactly("basics/page/en.md:22: quiz.toml stands on this page already");
    }

    @Test
    void aPageDiffersWhenOneOfItsQuestionsDoes() throws ContentException {
        Book before = book.read();
        book.quiz("page", SmallQuiz.QUIZ.replace("What comes first?", "What is first?"));

        assertThat(book.read().differing(before)).containsExactly("page");
        assertThat(before.differing(before)).isEmpty();
    }
}
