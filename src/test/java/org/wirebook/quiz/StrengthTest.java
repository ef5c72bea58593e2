package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wirebook.quiz.Answered.right;
import static org.wirebook.quiz.Answered.wrong;
import static org.wirebook.quiz.Asked.chapter;
import static org.wirebook.quiz.Asked.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirebook.content.Chapter;
import org.wirebook.quiz.fsrs.Scheduler;

class StrengthTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final Chapter BASICS = chapter("basics", "url");
    private static final Chapter CACHING = chapter("caching", "etag", "vary");

    private final Recall recall = new Recall(new Scheduler(0.9), Days.in("UTC"));
    private final Syllabus syllabus = new Syllabus(
            List.of(BASICS, chapter("empty", "silent"), CACHING),
            List.of(
                    question("url/1"),
                    question("url/2"),
                    question("etag/1"),
                    question("etag/2"),
                    question("vary/1"),
                    question("vary/2")));

    private List<Strength> strengths(Instant now, Answered... answers) {
        return Strength.of(
                syllabus,
                recall,
                Stream.of(answers).map(answer -> Answered.card(recall, answer)).toList(),
                now);
    }

    @Test
    void aChapterIsAsStrongAsTheShareOfItsCardsThatIsKnown() {
        assertThat(strengths(NOW, right("url/1", NOW), right("etag/1", NOW)))
                .containsExactly(new Strength(BASICS, 1, 2, 0.5), new Strength(CACHING, 1, 4, 0.25));
    }

    @Test
    void allThatWasJustAnsweredRightlyIsFullStrength() {
        assertThat(strengths(NOW, right("url/1", NOW), right("url/2", NOW))
                        .get(0)
                        .value())
                .isEqualTo(1);
    }

    @Test
    void strengthFadesWithTheDays() {
        Instant later = NOW.plus(Duration.ofDays(2));

        assertThat(strengths(later, right("url/1", NOW), right("url/2", NOW))
                        .get(0)
                        .value())
                .isCloseTo(0.91, within(0.01));
    }

    @Test
    void whatWasAnsweredWronglyIsNotKnown() {
        assertThat(strengths(NOW, wrong("url/1", NOW), right("url/2", NOW)))
                .startsWith(new Strength(BASICS, 1, 2, 0.5));
    }

    @Test
    void cardsThatTheBookHasNoMoreDoNotCount() {
        assertThat(strengths(NOW, right("url/gone", NOW))).startsWith(new Strength(BASICS, 0, 2, 0));
    }

    @Test
    void aChapterThatAsksNothingIsNeitherWeakNorStrong() {
        assertThat(strengths(NOW)).extracting(Strength::chapter).containsExactly(BASICS, CACHING);
    }
}
