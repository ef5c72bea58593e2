package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.quiz.Answered.history;
import static org.wirebook.quiz.Answered.right;
import static org.wirebook.quiz.Answered.wrong;
import static org.wirebook.quiz.Asked.chapter;
import static org.wirebook.quiz.Asked.ids;
import static org.wirebook.quiz.Asked.question;
import static org.wirebook.quiz.Asked.variant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirebook.question.Question;
import org.wirebook.quiz.fsrs.Scheduler;
import org.wirebook.store.KeptCard;
import org.wirebook.store.Place;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Days DAYS = Days.in("UTC");

    private final Recall recall = new Recall(new Scheduler(0.9), DAYS);
    private final Syllabus syllabus = syllabus(
            question("url/1"),
            variant("url/2a", "url/2"),
            variant("url/2b", "url/2"),
            question("url/3"),
            question("etag/1"),
            question("etag/2"),
            question("vary/1"));

    private static Syllabus syllabus(Question... questions) {
        return new Syllabus(List.of(chapter("basics", "url"), chapter("caching", "etag", "vary")), List.of(questions));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private Review review(Answered... answers) {
        return new Review(
                syllabus,
                recall,
                Stream.of(answers).map(answer -> Answered.card(recall, answer)).toList());
    }

    @Test
    void whatIsMostLikelyForgottenComesFirst() {
        Review review = review(
                right("url/1", daysAgo(3)),
                right("etag/1", daysAgo(30)),
                wrong("etag/2", daysAgo(3)),
                right("url/3", NOW));

        assertThat(review.due(NOW)).extracting(KeptCard::card).containsExactly("etag/2", "etag/1", "url/1");
    }

    @Test
    void aCardIsDueFromTheMorningOfItsDayOn() {
        Review review = review(right("url/1", daysAgo(2)));
        Instant morning = Instant.parse("2026-11-20T04:00:00Z");

        assertThat(review.due(morning.minusMillis(1))).isEmpty();
        assertThat(review.due(morning)).hasSize(1);
    }

    @Test
    void chaptersAreMixed() {
        Review review = review(
                right("url/1", daysAgo(40)),
                right("url/3", daysAgo(30)),
                right("etag/1", daysAgo(20)),
                right("vary/1", daysAgo(10)));

        assertThat(ids(review.again(NOW))).containsExactly("url/1", "etag/1", "url/3", "vary/1");
    }

    @Test
    void aCardIsAskedInOtherWordsThanTheLastTime() {
        assertThat(ids(review(right("url/2", daysAgo(9)).to("url/2a")).again(NOW)))
                .containsExactly("url/2b");
        assertThat(ids(review(right("url/2", daysAgo(9)).to("url/2b")).again(NOW)))
                .containsExactly("url/2a");
    }

    @Test
    void aCardThatTheBookHasNoMoreIsNotDue() {
        Review review = review(right("url/gone", daysAgo(9)), right("url/1", daysAgo(9)));

        assertThat(review.due(NOW)).extracting(KeptCard::card).containsExactly("url/1");
        assertThat(ids(review.again(NOW))).containsExactly("url/1");
    }

    @Test
    void aReviewAsksTwentyAtMostAndThoseAreTheMostLikelyForgotten() {
        List<Question> questions = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> question("url/q" + number))
                .toList();
        List<KeptCard> cards = questions.stream()
                .map(question -> Answered.card(
                        recall,
                        right(
                                question.card(),
                                daysAgo(10
                                        + Integer.parseInt(question.id().name().substring(1))))))
                .toList();
        var review = new Review(new Syllabus(List.of(chapter("basics", "url")), questions), recall, cards);

        assertThat(review.due(NOW)).hasSize(30);
        assertThat(ids(review.again(NOW))).hasSize(20).startsWith("url/q30").endsWith("url/q11");
    }

    @Test
    void newQuestionsAreOfPagesThatWereRead() {
        assertThat(ids(review().fresh(Set.of("etag", "elsewhere"), 0))).containsExactly("etag/1", "etag/2");
        assertThat(review().fresh(Set.of(), 0)).isEmpty();
    }

    @Test
    void newQuestionsAreEvenlyOfAllPagesThatWereRead() {
        assertThat(ids(review().fresh(Set.of("url", "etag", "vary"), 0)))
                .containsExactly("url/1", "etag/1", "url/2a", "vary/1", "etag/2");
    }

    @Test
    void whatWasAskedIsNotNewInOtherWords() {
        Review review = review(right("url/1", NOW), wrong("url/2", NOW).to("url/2b"));

        assertThat(ids(review.fresh(Set.of("url"), 0))).containsExactly("url/3");
    }

    @Test
    void fiveCardsADayAreBegun() {
        Set<String> all = Set.of("url", "etag", "vary");

        assertThat(review().fresh(all, 0)).hasSize(5);
        assertThat(review().fresh(all, 3)).hasSize(2);
        assertThat(review().fresh(all, 5)).isEmpty();
        assertThat(review().fresh(all, 7)).isEmpty();
    }

    @Test
    void aCardIsBegunByItsFirstAnswerIfThatWasInAReviewToday() {
        assertThat(Review.begun(
                        history(
                                right("url/1", daysAgo(1)),
                                right("url/2", NOW).in(Place.PAGE),
                                wrong("url/3", NOW),
                                wrong("etag/1", NOW),
                                right("url/1", NOW),
                                right("url/2", NOW),
                                right("url/3", NOW)),
                        DAYS,
                        NOW))
                .isEqualTo(2);
    }

    @Test
    void anAnswerThatDecidesNothingBeginsNoCard() {
        assertThat(Review.begun(List.of(right("url/1", NOW).undecided()), DAYS, NOW))
                .isZero();
    }

    @Test
    void yesterdayEndsAtFour() {
        Instant afterMidnight = Instant.parse("2026-11-20T01:00:00Z");

        assertThat(Review.begun(history(right("url/1", afterMidnight)), DAYS, NOW))
                .isZero();
        assertThat(Review.begun(history(right("url/1", afterMidnight)), DAYS, afterMidnight))
                .isEqualTo(1);
    }
}
