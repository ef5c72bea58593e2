package org.wirebook.store;

import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** What the answers of all learners tell about the questions. */
public final class StatsRepository {

    private static final int PAGE = 20_000;

    private static final RowMapper<FirstAnswer> ANSWER = (row, context) -> new FirstAnswer(
            row.getLong("id"),
            row.getString("learner"),
            new QuestionStats.Subject(row.getString("question"), row.getInt("version"), row.getString("language")),
            row.getString("given"),
            row.getBoolean("is_right"),
            row.getString("ideas"),
            row.getInt("millis"),
            row.getBoolean("is_settled"));

    private final Database database;
    private final int pageSize;

    public StatsRepository(Database database) {
        this(database, PAGE);
    }

    StatsRepository(Database database, int pageSize) {
        this.database = database;
        this.pageSize = pageSize;
    }

    /**
     * Every question that was answered, by name, version and language. Counts each learner's first answer alone, and
     * none that was brought along. Reads in small steps, so that answering goes on; a million answers take seconds.
     */
    public List<QuestionStats> questions() {
        var tally = new Tally();
        long after = 0;
        List<FirstAnswer> page;
        do {
            page = page(after);
            for (FirstAnswer answer : page) {
                tally.add(answer);
                after = answer.id();
            }
        } while (page.size() == pageSize);
        return tally.questions();
    }

    private List<FirstAnswer> page(long after) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select id, learner, question, version, language, given, is_right, ideas, millis,"
                                        + " is_settled from attempt where id > :after and is_first and not is_imported"
                                        + " order by id limit :most")
                        .bind("after", after)
                        .bind("most", pageSize)
                        .map(ANSWER)
                        .list());
    }
}
