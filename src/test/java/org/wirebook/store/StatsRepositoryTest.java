package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.BEN;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class StatsRepositoryTest {

    private final Engine engine;

    @TempDir
    Path folder;

    StatsRepositoryTest(Engine engine) {
        this.engine = engine;
    }

    private Database database;
    private AttemptRepository attempts;
    private StatsRepository stats;

    @BeforeEach
    void open() {
        database = engine.open(folder);
        attempts = new AttemptRepository(database);
        stats = new StatsRepository(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void answer(String learner, String key, String question, boolean isRight, String... given) {
        attempts.save(attempt(learner, key, question, "en", List.of(given), isRight, NOON), COUNT);
    }

    private QuestionStats of(String question) {
        return stats.questions().stream()
                .filter(one -> one.subject().question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static NewAttempt detailed(String learner, int version, String language, int millis, boolean isSettled) {
        return new NewAttempt(
                learner,
                language + version + millis,
                "caching/a",
                "caching/a",
                version,
                language,
                Place.PAGE,
                List.of("a"),
                false,
                List.of("caching/one", "caching/two"),
                0,
                millis,
                NOON,
                "",
                "",
                "",
                isSettled);
    }

    @Test
    void whatNobodyAnsweredIsNotThere() {
        assertThat(stats.questions()).isEmpty();
    }

    @Test
    void onlyFirstAnswersCount() {
        answer(ANNE, "k1", "caching/a", false, "b");
        answer(ANNE, "k2", "caching/a", true, "a");
        answer(BEN, "k1", "caching/a", true, "a");
        answer("carl", "k1", "caching/a", true, "a");

        QuestionStats question = of("caching/a");

        assertThat(question.answers()).isEqualTo(3);
        assertThat(question.shareRight()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(question.given())
                .containsOnlyKeys(List.of("a"), List.of("b"))
                .containsEntry(List.of("a"), 2);
    }

    @Test
    void whatWasBroughtAlongDoesNotCount() {
        answer(ANNE, "k1", "caching/a", false, "b");

        attempts.add(BEN, attempts.of(ANNE), NOON);

        assertThat(of("caching/a").answers()).isEqualTo(1);
    }

    @Test
    void versionsAndLanguagesCountByThemselves() {
        attempts.save(detailed(ANNE, 1, "en", 10, true), COUNT);
        attempts.save(detailed(BEN, 1, "zh", 10, true), COUNT);
        attempts.save(detailed(ANNE, 2, "en", 10, true), COUNT);

        assertThat(stats.questions())
                .extracting(QuestionStats::subject)
                .containsExactly(
                        new QuestionStats.Subject("caching/a", 1, "en"),
                        new QuestionStats.Subject("caching/a", 1, "zh"),
                        new QuestionStats.Subject("caching/a", 2, "en"));
    }

    @Test
    void itSaysHowLongLearnersTookWhichIdeasTheyHaveAndWhoseRunWentOtherwise() {
        attempts.save(detailed("anne", 1, "en", 1_000, true), COUNT);
        attempts.save(detailed("ben", 1, "en", 9_000, true), COUNT);
        attempts.save(detailed("carl", 1, "en", 2_000, false), COUNT);
        attempts.save(detailed("dora", 1, "en", -1, true), COUNT);

        QuestionStats question = of("caching/a");

        assertThat(question.medianMillis()).isEqualTo(2_000);
        assertThat(question.ideas()).containsEntry("caching/one", 4).containsEntry("caching/two", 4);
        assertThat(question.unsettled()).isEqualTo(1);
    }

    @Test
    void aQuestionThatTheGoodGetRightAndTheOthersWrongDiscriminates() {
        for (String other : List.of("b", "c", "d")) {
            answer("good", other, "caching/" + other, true, "a");
            answer("fair", other, "caching/" + other, !other.equals("b"), "a");
            answer("weak", other, "caching/" + other, false, "a");
        }
        answer("good", "sharp", "caching/sharp", true, "a");
        answer("fair", "sharp", "caching/sharp", true, "a");
        answer("weak", "sharp", "caching/sharp", false, "a");
        answer("good", "askew", "caching/askew", false, "a");
        answer("weak", "askew", "caching/askew", true, "a");
        answer("good", "easy", "caching/easy", true, "a");
        answer("weak", "easy", "caching/easy", true, "a");

        assertThat(of("caching/sharp").discrimination()).isGreaterThan(0.8);
        assertThat(of("caching/askew").discrimination()).isLessThan(-0.9);
        assertThat(of("caching/easy").discrimination()).isZero();
    }

    @Test
    void whatComesLaterIsCountedAsWell() {
        answer(ANNE, "k1", "caching/a", false, "b");
        assertThat(of("caching/a").answers()).isEqualTo(1);

        answer(BEN, "k1", "caching/a", true, "a");
        answer(ANNE, "k2", "caching/a", true, "a");

        assertThat(of("caching/a").answers()).isEqualTo(2);
        assertThat(of("caching/a").shareRight()).isEqualTo(0.5);
        assertThat(of("caching/a").answers()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenOrWasAnsweredBeforeCountsNoMore() {
        var learners = new LearnerRepository(database);
        answer(ANNE, "k1", "caching/a", false, "b");
        answer(BEN, "k1", "caching/a", true, "a");
        answer("carl", "k1", "caching/a", true, "a");
        assertThat(of("caching/a").answers()).isEqualTo(3);

        learners.forget(ANNE);
        assertThat(of("caching/a").answers()).isEqualTo(2);

        learners.join("carl", BEN, NOON);
        assertThat(of("caching/a").answers()).isEqualTo(1);
        assertThat(of("caching/a").shareRight()).isEqualTo(1);
    }

    @Test
    void moreAnswersThanAreReadAtOnceAreAllCounted() {
        var few = new StatsRepository(database, 3);
        for (int learner = 0; learner < 7; learner++) {
            answer("learner" + learner, "k1", "caching/a", true, "a");
        }

        assertThat(few.questions()).extracting(QuestionStats::answers).containsExactly(7);
        for (int learner = 7; learner < 12; learner++) {
            answer("learner" + learner, "k1", "caching/a", true, "a");
        }
        assertThat(few.questions()).extracting(QuestionStats::answers).containsExactly(12);
    }
}
