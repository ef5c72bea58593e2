package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.BEN;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards, marks, interviews and codes. */
@ParameterizedClass
@EnumSource
class LearningRepositoriesTest {

    private final Engine engine;

    @TempDir
    Path folder;

    LearningRepositoriesTest(Engine engine) {
        this.engine = engine;
    }

    private Database database;

    @BeforeEach
    void open() {
        database = engine.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void cardsTakeThePlaceOfAllThatWereThere() {
        var cards = new CardRepository(database);
        cards.rebuild(ANNE, attempts -> List.of(card("caching/a", NOON), card("caching/b", NOON)), NOON);
        cards.rebuild(BEN, attempts -> List.of(card("caching/a", NOON)), NOON);
        var forgotten =
                new KeptCard("caching/c", 0.212, 10, NOON, NOON, 9, 4, "caching/c2", false, List.of("caching/idea"));

        cards.rebuild(ANNE, attempts -> List.of(card("caching/b", NOON), forgotten), NOON);

        assertThat(cards.of(ANNE)).containsExactly(card("caching/b", NOON), forgotten);
        assertThat(cards.of(BEN)).containsExactly(card("caching/a", NOON));
        assertThat(cards.find(ANNE, "caching/c")).contains(forgotten);
        cards.rebuild(ANNE, attempts -> List.of(), NOON);
        assertThat(cards.of(ANNE)).isEmpty();
    }

    @Test
    void aMarkSaysWhenSomethingWasDoneFirst() {
        var marks = new MarkRepository(database);
        var read = new Mark(Mark.Kind.READ, "caching", NOON);
        var ran = new Mark(Mark.Kind.RAN, "caching/not-modified", NOON.plusSeconds(1));

        marks.put(ANNE, read);
        marks.put(ANNE, new Mark(Mark.Kind.READ, "caching", NOON.plusSeconds(5)));
        marks.putAll(ANNE, List.of(ran, ran, read));
        marks.putAll(BEN, List.of());

        assertThat(marks.of(ANNE)).containsExactly(read, ran);
        assertThat(marks.of(BEN)).isEmpty();
    }

    @Test
    void anInterviewIsFinishedOnce() {
        var interviews = new InterviewRepository(database);
        var interview =
                new KeptInterview("i1", ANNE, "zh", "[\"缓存/一\"]", NOON, NOON.plusSeconds(900), Optional.empty());
        var later = new KeptInterview("i2", ANNE, "en", "[]", NOON.plusSeconds(1), NOON, Optional.of(NOON));
        interviews.save(later);
        interviews.save(interview);

        assertThat(interviews.find("i1")).contains(interview);
        assertThat(interviews.find("i3")).isEmpty();
        assertThat(interviews.of(ANNE)).containsExactly(interview, later);
        interviews.finish("i1", NOON.plusSeconds(60));
        interviews.finish("i1", NOON.plusSeconds(70));
        assertThat(interviews.find("i1").flatMap(KeptInterview::finished)).contains(NOON.plusSeconds(60));
    }

    @Test
    void aCodeIsWorthSomethingOnceAndNotForLong() {
        var transfers = new TransferRepository(database);
        transfers.issue("one", ANNE, NOON, NOON.plusSeconds(600));
        transfers.issue("two", BEN, NOON, NOON.plusSeconds(600));

        assertThat(transfers.redeem("three", NOON)).isEmpty();
        assertThat(transfers.redeem("one", NOON.plusSeconds(599))).contains(ANNE);
        assertThat(transfers.redeem("one", NOON.plusSeconds(599))).isEmpty();
        assertThat(transfers.redeem("two", NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void aNewCodeTakesThePlaceOfTheLearnersOldOne() {
        var transfers = new TransferRepository(database);
        transfers.issue("old", ANNE, NOON, NOON.plusSeconds(600));
        transfers.issue("new", ANNE, NOON, NOON.plusSeconds(600));

        assertThat(transfers.redeem("old", NOON)).isEmpty();
        assertThat(transfers.redeem("new", NOON)).contains(ANNE);
    }

    @Test
    void aRecordIsTakenBackOnceAndItsInterviewsGetOtherIds() {
        var records = new RecordRepository(database);
        new AttemptRepository(database).save(Learning.attempt(BEN, "own", "caching/a", NOON), Learning.COUNT);
        var interview = new KeptInterview("1", "", "en", "[]", NOON, NOON.plusSeconds(900), Optional.of(NOON));
        var attempt = Learning.attempt("", "brought", "caching/b", NOON.minusSeconds(5))
                .in("1");
        var brought = new KeptRecord(
                "Asia/Tokyo",
                List.of(new KeptAttempt(0, attempt, true, true)),
                List.of(new Mark(Mark.Kind.READ, "caching", NOON)),
                List.of(interview));

        assertThat(records.add(BEN, brought, () -> "an-id", NOON)).isEqualTo(1);
        assertThat(records.add(BEN, brought, () -> "another", NOON)).isZero();

        KeptRecord kept = records.of(BEN);
        assertThat(kept.zone()).isEqualTo("Asia/Tokyo");
        assertThat(kept.interviews()).containsExactly(interview.of("an-id", BEN));
        assertThat(kept.marks()).isEqualTo(brought.marks());
        assertThat(kept.attempts())
                .extracting(one -> one.attempt().key() + " in " + one.attempt().interview() + " " + one.isImported())
                .containsExactly("brought in an-id true", "own in  false");
        assertThat(records.of(ANNE).isEmpty()).isTrue();
    }

    @Test
    void ofARecordThatCannotBeKeptNothingIsKept() {
        var records = new RecordRepository(database);
        var tooLong = Learning.attempt("", "k".repeat(65), "caching/b", NOON);
        var brought = new KeptRecord(
                "",
                List.of(new KeptAttempt(0, tooLong, true, true)),
                List.of(new Mark(Mark.Kind.READ, "caching", NOON)),
                List.of(new KeptInterview("1", "", "en", "[]", NOON, NOON, Optional.empty())));

        assertThatThrownBy(() -> records.add(ANNE, brought, () -> "an-id", NOON))
                .isInstanceOf(RuntimeException.class);
        assertThat(records.of(ANNE).isEmpty()).isTrue();
    }
}
