package org.wirebook.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs of experiments, kept for 30 days and no more than {@value #MOST} of them: then the oldest go. */
public final class RunRepository {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 20_000;
    private static final int TIDY_EVERY = 100;

    private final Database database;
    private final Clock clock;
    private final int most;
    private final AtomicInteger saved = new AtomicInteger();

    public RunRepository(Database database, Clock clock) {
        this(database, clock, MOST);
    }

    RunRepository(Database database, Clock clock, int most) {
        this.database = database;
        this.clock = clock;
        this.most = most;
    }

    /** Keeps a run. When this returns it survives a crash. */
    public void save(KeptRun run) {
        database.useTransaction(handle -> handle.createUpdate(
                        "insert into run (id, slug, experiment, language, created, holds, content)"
                                + " values (:id, :slug, :experiment, :language, :created, :holds, :content)")
                .bind("id", run.id())
                .bind("slug", run.slug())
                .bind("experiment", run.experiment())
                .bind("language", run.language())
                .bind("created", run.created().atOffset(ZoneOffset.UTC))
                .bind("holds", run.holds())
                .bind("content", run.content())
                .execute());
        if (saved.incrementAndGet() % TIDY_EVERY == 0) {
            tidy();
        }
    }

    /** The run of this id, unless it is too old. */
    public Optional<KeptRun> find(String id) {
        return database.read(handle -> handle.createQuery(
                        "select id, slug, experiment, language, created, holds, content from run"
                                + " where id = :id and created > :oldest")
                .bind("id", id)
                .bind("oldest", oldest())
                .map((row, context) -> new KeptRun(
                        row.getString("id"),
                        row.getString("slug"),
                        row.getString("experiment"),
                        row.getString("language"),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getBoolean("holds"),
                        row.getString("content")))
                .findOne());
    }

    /** Drops what is too old or too much. Called now and then by {@link #save}; cheap when there is nothing to do. */
    void tidy() {
        database.useTransaction(handle -> {
            handle.createUpdate("delete from run where created <= :oldest")
                    .bind("oldest", oldest())
                    .execute();
            handle.createUpdate("delete from run where id in"
                            + " (select id from run order by created desc offset :most rows)")
                    .bind("most", most)
                    .execute();
        });
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
