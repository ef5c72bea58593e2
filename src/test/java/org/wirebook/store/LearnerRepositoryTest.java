package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.BEN;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LearnerRepositoryTest {

    private final Engine engine;

    @TempDir
    Path folder;

    LearnerRepositoryTest(Engine engine) {
        this.engine = engine;
    }

    private Database database;
    private LearnerRepository learners;
    private AttemptRepository attempts;
    private CardRepository cards;
    private MarkRepository marks;
    private InterviewRepository interviews;
    private TransferRepository transfers;

    @BeforeEach
    void open() {
        database = engine.open(folder);
        learners = new LearnerRepository(database);
        attempts = new AttemptRepository(database);
        cards = new CardRepository(database);
        marks = new MarkRepository(database);
        interviews = new InterviewRepository(database);
        transfers = new TransferRepository(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void fill(String learner, String name, Instant at) {
        attempts.save(attempt(learner, name, "caching/a", at), COUNT);
        attempts.save(attempt(learner, "same", "caching/b", at), COUNT);
        marks.put(learner, new Mark(Mark.Kind.READ, name, at));
        marks.put(learner, new Mark(Mark.Kind.READ, "same", at));
        interviews.save(new KeptInterview(name, learner, "en", "[]", at, at, Optional.empty()));
        transfers.issue(name, learner, at, at.plusSeconds(600));
    }

    @Test
    void aLearnerSaysTheirTimeZone() {
        assertThat(learners.zone(ANNE)).isEmpty();

        learners.setZone(ANNE, "Asia/Shanghai", NOON);
        learners.setZone(BEN, "Europe/Berlin", NOON);

        assertThat(learners.zone(ANNE)).contains("Asia/Shanghai");
        assertThat(learners.zone(BEN)).contains("Europe/Berlin");
        assertThat(learners.zone("nobody")).isEmpty();
    }

    @Test
    void nothingIsKeptAboutWhoeverIsForgotten() {
        fill(ANNE, "anne", NOON);
        fill(BEN, "ben", NOON);
        learners.setZone(ANNE, "Asia/Shanghai", NOON);

        learners.forget(ANNE);

        assertThat(attempts.of(ANNE)).isEmpty();
        assertThat(cards.of(ANNE)).isEmpty();
        assertThat(marks.of(ANNE)).isEmpty();
        assertThat(interviews.find("anne")).isEmpty();
        assertThat(transfers.redeem("anne", NOON)).isEmpty();
        assertThat(learners.zone(ANNE)).isEmpty();
        assertThat(attempts.count(BEN)).isEqualTo(2);
        assertThat(transfers.redeem("ben", NOON)).contains(BEN);
    }

    @Test
    void whoeverWasForgottenMayBeginAgain() {
        fill(ANNE, "anne", NOON);
        learners.forget(ANNE);
        learners.forget(ANNE);

        assertThat(attempts.save(attempt(ANNE, "anne", "caching/a", NOON), COUNT)
                        .attempt()
                        .isFirst())
                .isTrue();
    }

    @Test
    void twoLearnersBecomeOneWhoDidAllThatBothDid() {
        fill(ANNE, "anne", NOON);
        fill(BEN, "ben", NOON.plusSeconds(60));

        learners.join(BEN, ANNE, NOON.plusSeconds(120));

        assertThat(attempts.of(ANNE)).extracting(kept -> kept.attempt().key()).containsExactly("anne", "same", "ben");
        assertThat(attempts.find(ANNE, "same").map(kept -> kept.attempt().at())).contains(NOON);
        assertThat(marks.of(ANNE)).extracting(Mark::subject).containsExactly("anne", "same", "ben");
        assertThat(interviews.of(ANNE)).extracting(KeptInterview::id).containsExactly("anne", "ben");
        assertThat(attempts.count(BEN)).isZero();
        assertThat(cards.of(BEN)).isEmpty();
        assertThat(transfers.redeem("ben", NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void ofTwoFirstAnswersTheOldestRemainsTheFirst() {
        fill(ANNE, "anne", NOON.plusSeconds(60));
        fill(BEN, "ben", NOON);

        learners.join(BEN, ANNE, NOON.plusSeconds(120));

        assertThat(attempts.find(ANNE, "ben").map(KeptAttempt::isFirst)).contains(true);
        assertThat(attempts.find(ANNE, "anne").map(KeptAttempt::isFirst)).contains(false);
    }

    @Test
    void aTimeZoneIsTakenOverWhereThereIsNone() {
        learners.setZone(BEN, "Asia/Shanghai", NOON);
        learners.join(BEN, ANNE, NOON);
        learners.setZone(BEN, "Europe/Berlin", NOON);
        learners.join(BEN, ANNE, NOON);

        assertThat(learners.zone(ANNE)).contains("Asia/Shanghai");
    }

    @Test
    void joiningWithOneselfOrWithNobodyChangesNothing() {
        fill(ANNE, "anne", NOON);

        learners.join(ANNE, ANNE, NOON);
        learners.join("nobody", ANNE, NOON);

        assertThat(attempts.count(ANNE)).isEqualTo(2);
        assertThat(cards.of(ANNE)).hasSize(2);
    }
}
