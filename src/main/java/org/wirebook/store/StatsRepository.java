package org.wirebook.store;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.mapper.RowMapper;

/** What the answers of all learners tell about the questions. Threads: any, one after another. */
public final class StatsRepository {

    private static final int PAGE = 20_000;

    private static final RowMapper<FirstAnswer> ANSWER = (row, context) -> new FirstAnswer(
            row.getString(1),
            new QuestionStats.Subject(row.getString(2), row.getInt(3), row.getString(4)),
            row.getString(5),
            row.getBoolean(6),
            row.getString(7),
            row.getInt(8),
            row.getBoolean(9));

    /** What has been counted, up to an id. */
    private static final class Counted {
        final Tally tally = new Tally();
        final long rewrites;
        long last;

        Counted(long rewrites) {
            this.rewrites = rewrites;
        }
    }

    private final Database database;
    private final int pageSize;
    private SoftReference<Counted> counted = new SoftReference<>(null);

    public StatsRepository(Database database) {
        this(database, PAGE);
    }

    StatsRepository(Database database, int pageSize) {
        this.database = database;
        this.pageSize = pageSize;
    }

    /**
     * Every question that was answered, by name, version and language. Counts each learner's first answer alone, and
     * none that was brought along. What was counted once is remembered while there is memory: then only the answers
     * that came since are read. All of a million take some seconds, in small steps, so that answering goes on.
     */
    public synchronized List<QuestionStats> questions() {
        long rewrites = database.rewrites();
        Counted before = counted.get();
        Counted now = before == null || before.rewrites != rewrites ? new Counted(rewrites) : before;
        counted.clear(); // until it is whole again
        long last = last();
        LongStream.rangeClosed(now.last / pageSize, last / pageSize)
                .parallel()
                .mapToObj(page ->
                        page(Math.max(now.last + 1, page * pageSize), Math.min(last + 1, (page + 1) * pageSize)))
                .forEach(now.tally::addAll);
        now.last = last;
        counted = new SoftReference<>(now);
        return now.tally.questions();
    }

    private long last() {
        return database.read(handle -> handle.createQuery("select coalesce(max(id), 0) from attempt")
                .mapTo(Long.class)
                .one());
    }

    private List<FirstAnswer> page(long from, long until) {
        return database.read(handle -> handle.createQuery(
                        "select learner, question, version, language, given, is_right, ideas, millis, is_settled"
                                + " from attempt where id >= :from and id < :until and is_first and not is_imported"
                                + " order by id")
                .bind("from", from)
                .bind("until", until)
                .map(ANSWER)
                .list());
    }
}
