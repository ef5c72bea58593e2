package org.wirebook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** An attempt as columns of its table, in both directions. */
final class AttemptColumns implements RowMapper<KeptAttempt> {

    private static final String SAID = "learner, idempotency_key, question, card, version, language, place, given,"
            + " is_right, ideas, sure, millis, at, run, interview, happened, is_settled, is_first, is_imported";

    static final String SELECT = "select id, " + SAID + " from attempt";

    static final String INSERT =
            "insert into attempt (" + SAID + ") values (:learner, :key, :question, :card, :version,"
                    + " :language, :place, :given, :isRight, :ideas, :sure, :millis, :at, :run, :interview, :happened,"
                    + " :isSettled, :isFirst, :isImported)";

    static <S extends SqlStatement<S>> S bind(S statement, NewAttempt attempt, boolean isFirst, boolean isImported) {
        return statement
                .bind("learner", attempt.learner())
                .bind("key", attempt.key())
                .bind("question", attempt.question())
                .bind("card", attempt.card())
                .bind("version", attempt.version())
                .bind("language", attempt.language())
                .bind("place", attempt.place().text())
                .bind("given", Columns.json(attempt.given()))
                .bind("isRight", attempt.isRight())
                .bind("ideas", Columns.json(attempt.ideas()))
                .bind("sure", attempt.sure())
                .bind("millis", attempt.millis())
                .bind("at", Columns.time(attempt.at()))
                .bind("run", attempt.run())
                .bind("interview", attempt.interview())
                .bind("happened", attempt.happened())
                .bind("isSettled", attempt.isSettled())
                .bind("isFirst", isFirst)
                .bind("isImported", isImported);
    }

    @Override
    public KeptAttempt map(ResultSet row, StatementContext context) throws SQLException {
        var attempt = new NewAttempt(
                row.getString("learner"),
                row.getString("idempotency_key"),
                row.getString("question"),
                row.getString("card"),
                row.getInt("version"),
                row.getString("language"),
                Place.of(row.getString("place")),
                Columns.texts(row.getString("given")),
                row.getBoolean("is_right"),
                Columns.texts(row.getString("ideas")),
                row.getInt("sure"),
                row.getInt("millis"),
                Columns.instant(row, "at"),
                row.getString("run"),
                row.getString("interview"),
                row.getString("happened"),
                row.getBoolean("is_settled"));
        return new KeptAttempt(row.getLong("id"), attempt, row.getBoolean("is_first"), row.getBoolean("is_imported"));
    }
}
