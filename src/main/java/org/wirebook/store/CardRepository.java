package org.wirebook.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** What learners remember; {@link AttemptRepository#save} keeps it up to date. */
public final class CardRepository {

    private static final String SELECT = "select card, stability, difficulty, due, reviewed, reps, lapses, question,"
            + " is_right, ideas from card where learner = :learner";

    private static final String INSERT = "insert into card (learner, card, stability, difficulty, due, reviewed, reps,"
            + " lapses, question, is_right, ideas) values (:learner, :card, :stability, :difficulty, :due, :reviewed,"
            + " :reps, :lapses, :question, :isRight, :ideas)";

    private static final String UPDATE = "update card set stability = :stability, difficulty = :difficulty, due = :due,"
            + " reviewed = :reviewed, reps = :reps, lapses = :lapses, question = :question, is_right = :isRight,"
            + " ideas = :ideas where learner = :learner and card = :card";

    private static final RowMapper<KeptCard> CARD = (row, context) -> new KeptCard(
            row.getString("card"),
            row.getDouble("stability"),
            row.getDouble("difficulty"),
            Columns.instant(row, "due"),
            Columns.instant(row, "reviewed"),
            row.getInt("reps"),
            row.getInt("lapses"),
            row.getString("question"),
            row.getBoolean("is_right"),
            Columns.texts(row.getString("ideas")));

    private final Database database;

    public CardRepository(Database database) {
        this.database = database;
    }

    /** A learner's card, if it was ever asked. */
    public Optional<KeptCard> find(String learner, String card) {
        return database.read(handle -> find(handle, learner, card));
    }

    static Optional<KeptCard> find(Handle handle, String learner, String card) {
        return handle.createQuery(SELECT + " and card = :card")
                .bind("learner", learner)
                .bind("card", card)
                .map(CARD)
                .findOne();
    }

    /** All cards of a learner, by name. */
    public List<KeptCard> of(String learner) {
        return database.read(handle -> handle.createQuery(SELECT + " order by card")
                .bind("learner", learner)
                .map(CARD)
                .list());
    }

    static void replace(Handle handle, String learner, boolean isThere, KeptCard card) {
        bind(handle.createUpdate(isThere ? UPDATE : INSERT), learner, card).execute();
    }

    /**
     * Puts cards in the place of all that a learner has, made of all their attempts; no answer comes in between.
     *
     * @param cards what attempts, the oldest first, make of cards
     */
    public void rebuild(String learner, Function<List<KeptAttempt>, List<KeptCard>> cards, Instant now) {
        database.useTransaction(handle -> {
            LearnerRepository.know(handle, learner, now);
            replaceAll(handle, learner, cards.apply(AttemptRepository.of(handle, learner)));
        });
    }

    private static void replaceAll(Handle handle, String learner, List<KeptCard> cards) {
        handle.createUpdate("delete from card where learner = :learner")
                .bind("learner", learner)
                .execute();
        if (!cards.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            cards.forEach(card -> bind(batch, learner, card).add());
            batch.execute();
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String learner, KeptCard card) {
        return statement
                .bind("learner", learner)
                .bind("card", card.card())
                .bind("stability", card.stability())
                .bind("difficulty", card.difficulty())
                .bind("due", Columns.time(card.due()))
                .bind("reviewed", Columns.time(card.reviewed()))
                .bind("reps", card.reps())
                .bind("lapses", card.lapses())
                .bind("question", card.question())
                .bind("isRight", card.isRight())
                .bind("ideas", Columns.json(card.ideas()));
    }
}
