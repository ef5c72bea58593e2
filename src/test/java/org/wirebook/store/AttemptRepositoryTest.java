package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.BEN;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class AttemptRepositoryTest {

    private final Engine engine;

    @TempDir
    Path folder;

    AttemptRepositoryTest(Engine engine) {
        this.engine = engine;
    }

    private Database database;
    private AttemptRepository attempts;
    private CardRepository cards;

    @BeforeEach
    void open() {
        database = engine.open(folder);
        attempts = new AttemptRepository(database);
        cards = new CardRepository(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayList<Future<T>>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anAnswerComesBackAsItWasGiven() {
        var given = new NewAttempt(
                ANNE,
                "k1",
                "caching/validators",
                "caching/tags",
                3,
                "zh",
                Place.INTERVIEW,
                List.of("a=1", "“强”校验器", "b\n\"c\""),
                false,
                List.of("caching/tag-is-a-hash", "caching/weak-means-wrong"),
                3,
                12_345,
                NOON,
                "run-7",
                "interview-9",
                "3f2a91c0",
                false);

        KeptAttempt kept = attempts.save(given, COUNT).attempt();

        assertThat(kept.attempt()).isEqualTo(given);
        assertThat(kept.isFirst()).isTrue();
        assertThat(kept.isImported()).isFalse();
        assertThat(attempts.find(ANNE, "k1")).contains(kept);
        assertThat(attempts.of(ANNE)).containsExactly(kept);
        assertThat(attempts.find(ANNE, "k2")).isEmpty();
        assertThat(attempts.find(BEN, "k1")).isEmpty();
    }

    @Test
    void anAnswerMovesItsCard() {
        attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);
        attempts.save(attempt(ANNE, "k2", "caching/a", NOON.plusSeconds(9)), COUNT);

        assertThat(cards.find(ANNE, "caching/a")).hasValueSatisfying(card -> {
            assertThat(card.reps()).isEqualTo(2);
            assertThat(card.reviewed()).isEqualTo(NOON.plusSeconds(9));
        });
    }

    @Test
    void neitherIsKeptWhenTheCardCannotBeMoved() {
        assertThatThrownBy(() -> attempts.save(attempt(ANNE, "k1", "caching/a", NOON), (before, kept) -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(attempts.count(ANNE)).isZero();
        assertThat(cards.of(ANNE)).isEmpty();
    }

    @Test
    void whatComesTwiceCountsOnce() {
        Kept first = attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);
        Kept second = attempts.save(attempt(ANNE, "k1", "caching/a", NOON.plusSeconds(1)), COUNT);

        assertThat(first.isReplay()).isFalse();
        assertThat(second).isEqualTo(new Kept(first.attempt(), true));
        assertThat(cards.find(ANNE, "caching/a").map(KeptCard::reps)).contains(1);
    }

    @Test
    void whatComesManyTimesAtTheSameInstantCountsOnce() throws Exception {
        List<Kept> kept = together(8, () -> attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT));

        assertThat(kept).filteredOn(one -> !one.isReplay()).hasSize(1);
        assertThat(kept)
                .extracting(Kept::attempt)
                .containsOnly(attempts.of(ANNE).get(0));
        assertThat(attempts.count(ANNE)).isEqualTo(1);
        assertThat(cards.find(ANNE, "caching/a").map(KeptCard::reps)).contains(1);
    }

    @Test
    void noneOfSeveralAnswersAtTheSameInstantIsLostToTheCard() throws Exception {
        var key = new AtomicInteger();
        List<Kept> kept =
                together(8, () -> attempts.save(attempt(ANNE, "k" + key.incrementAndGet(), "caching/a", NOON), COUNT));

        assertThat(cards.find(ANNE, "caching/a").map(KeptCard::reps)).contains(8);
        assertThat(kept).filteredOn(one -> one.attempt().isFirst()).hasSize(1);
    }

    @Test
    void theSameKeyOfTwoLearnersIsTwoKeys() {
        attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);

        assertThat(attempts.save(attempt(BEN, "k1", "caching/a", NOON), COUNT).isReplay())
                .isFalse();
    }

    @Test
    void onlyTheFirstAnswerToAVersionIsTheFirst() {
        NewAttempt one = attempt(ANNE, "k1", "caching/a", NOON);
        var newer = new NewAttempt(
                ANNE,
                "k3",
                "caching/a",
                "caching/a",
                2,
                "en",
                Place.REVIEW,
                List.of("a"),
                true,
                List.of(),
                0,
                -1,
                NOON,
                "",
                "",
                "",
                true);

        assertThat(attempts.save(one, COUNT).attempt().isFirst()).isTrue();
        assertThat(attempts.save(attempt(ANNE, "k2", "caching/a", NOON), COUNT)
                        .attempt()
                        .isFirst())
                .isFalse();
        assertThat(attempts.save(newer, COUNT).attempt().isFirst()).isTrue();
    }

    @Test
    void theLatestAnswerToAQuestionIsFound() {
        attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);
        KeptAttempt latest = attempts.save(attempt(ANNE, "k2", "caching/a", NOON.plusSeconds(2)), COUNT)
                .attempt();
        attempts.save(attempt(ANNE, "k3", "caching/a", NOON.plusSeconds(1)), COUNT);

        assertThat(attempts.latest(ANNE, "caching/a")).contains(latest);
        assertThat(attempts.latest(ANNE, "caching/b")).isEmpty();
        assertThat(attempts.latest(BEN, "caching/a")).isEmpty();
    }

    @Test
    void answersComeInTheOrderOfTheirTime() {
        attempts.save(attempt(ANNE, "late", "caching/a", NOON.plusSeconds(1)), COUNT);
        attempts.save(attempt(ANNE, "early", "caching/b", NOON), COUNT);
        attempts.save(attempt(ANNE, "early too", "caching/c", NOON), COUNT);

        assertThat(attempts.of(ANNE))
                .extracting(kept -> kept.attempt().key())
                .containsExactly("early", "early too", "late");
    }

    private static NewAttempt timed(String key, int millis, int second) {
        return new NewAttempt(
                ANNE,
                key,
                "caching/a",
                "caching/a",
                1,
                "en",
                Place.PAGE,
                List.of(),
                true,
                List.of(),
                0,
                millis,
                NOON.plusSeconds(second),
                "",
                "",
                "",
                true);
    }

    @Test
    void theTimesOfTheLatestAnswersAreFoundAsFarAsTheyAreKnown() {
        attempts.save(timed("k1", 1_000, 1), COUNT);
        attempts.save(timed("k2", 2_000, 2), COUNT);
        attempts.save(timed("k3", -1, 3), COUNT);
        attempts.save(timed("k4", 0, 4), COUNT);

        assertThat(attempts.times(ANNE, 2)).containsExactly(0, 2_000);
        assertThat(attempts.times(BEN, 2)).isEmpty();
    }

    private static NewAttempt inInterview(String key, String interview) {
        return new NewAttempt(
                ANNE,
                key,
                "caching/a",
                "caching/a",
                1,
                "en",
                Place.INTERVIEW,
                List.of(),
                true,
                List.of(),
                0,
                -1,
                NOON,
                "",
                interview,
                "",
                true);
    }

    @Test
    void theAnswersOfAnInterviewAreFound() {
        new InterviewRepository(database).save(new KeptInterview("i1", ANNE, "en", "[]", NOON, NOON, Optional.empty()));
        attempts.save(inInterview("k1", "i1"), COUNT);
        attempts.save(inInterview("k2", "i2"), COUNT);

        assertThat(attempts.ofInterview("i1"))
                .extracting(kept -> kept.attempt().key())
                .containsExactly("k1");
        assertThat(attempts.ofInterview("i3")).isEmpty();
    }

    @Test
    void whatALearnerBringsAlongIsKeptOnceAndMarkedAsSuch() {
        attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);
        attempts.save(attempt(ANNE, "k2", "caching/b", NOON.plusSeconds(5)), COUNT);
        List<KeptAttempt> brought = attempts.of(ANNE);
        attempts.save(attempt(BEN, "k1", "caching/c", NOON), COUNT);

        assertThat(attempts.add(BEN, brought, NOON)).isEqualTo(1);
        assertThat(attempts.add(BEN, brought, NOON)).isZero();

        assertThat(attempts.find(BEN, "k2")).hasValueSatisfying(kept -> {
            assertThat(kept.isImported()).isTrue();
            assertThat(kept.isFirst()).isTrue();
            assertThat(kept.attempt().learner()).isEqualTo(BEN);
        });
        assertThat(attempts.find(BEN, "k1").map(KeptAttempt::isImported)).contains(false);
        assertThat(attempts.count(ANNE)).isEqualTo(2);
        assertThat(cards.find(BEN, "caching/b")).isEmpty();
    }

    @Test
    void whatIsBroughtTwiceInOneGoIsKeptOnce() {
        attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);
        KeptAttempt one = attempts.of(ANNE).get(0);

        assertThat(attempts.add(BEN, List.of(one, one), NOON)).isEqualTo(1);
    }

    @Test
    void ofAnswersBroughtAlongAndOwnOnesTheOldestIsTheFirst() {
        attempts.save(attempt(ANNE, "old", "caching/a", NOON), COUNT);
        attempts.save(attempt(BEN, "new", "caching/a", NOON.plusSeconds(1)), COUNT);

        attempts.add(BEN, attempts.of(ANNE), NOON);

        assertThat(attempts.find(BEN, "old").map(KeptAttempt::isFirst)).contains(true);
        assertThat(attempts.find(BEN, "new").map(KeptAttempt::isFirst)).contains(false);
    }
}
