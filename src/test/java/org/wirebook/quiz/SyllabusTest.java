package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wirebook.quiz.Asked.chapter;
import static org.wirebook.quiz.Asked.ids;
import static org.wirebook.quiz.Asked.question;
import static org.wirebook.quiz.Asked.variant;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirebook.content.Chapter;

class SyllabusTest {

    private static final Chapter BASICS = chapter("basics", "url", "methods");
    private static final Chapter CACHING = chapter("caching", "etag");

    private final Syllabus syllabus = new Syllabus(
            List.of(BASICS, CACHING),
            List.of(
                    question("url/port"),
                    variant("url/one", "url/path"),
                    variant("url/two", "url/path"),
                    variant("url/three", "url/path"),
                    question("etag/weak")));

    @Test
    void theQuestionsOfAChapterAreThoseOfItsPages() {
        assertThat(ids(syllabus.questions(Set.of("caching", "unknown")))).containsExactly("etag/weak");
        assertThat(ids(syllabus.questions(Set.of("basics", "caching")))).hasSize(5);
        assertThat(syllabus.cards(BASICS)).containsExactly("url/port", "url/path");
        assertThat(syllabus.cards(CACHING)).containsExactly("etag/weak");
    }

    @Test
    void theWordingsOfACardTakeTurns() {
        assertThat(syllabus.next("url/path", "url/one")).contains(variant("url/two", "url/path"));
        assertThat(syllabus.next("url/path", "url/two")).contains(variant("url/three", "url/path"));
        assertThat(syllabus.next("url/path", "url/three")).contains(variant("url/one", "url/path"));
    }

    @Test
    void aCardWithOneWordingIsAskedInItAgain() {
        assertThat(syllabus.next("url/port", "url/port")).contains(question("url/port"));
    }

    @Test
    void aWordingThatIsGoneIsFollowedByTheFirst() {
        assertThat(syllabus.next("url/path", "url/withdrawn")).contains(variant("url/one", "url/path"));
    }

    @Test
    void aCardThatIsGoneIsNotAsked() {
        assertThat(syllabus.next("url/gone", "url/gone")).isEmpty();
        assertThat(syllabus.has("url/gone")).isFalse();
        assertThat(syllabus.has("url/path")).isTrue();
    }

    @Test
    void refusesAQuestionThatStandsInNoChapter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Syllabus(List.of(BASICS), List.of(question("nowhere/one"))));
    }
}
