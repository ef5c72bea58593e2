package org.wirebook.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Interviews; what was answered in them is in {@link AttemptRepository#ofInterview}. */
public final class InterviewRepository {

    private static final String SELECT =
            "select id, learner, language, questions, started, ends, finished from interview";

    private static final RowMapper<KeptInterview> INTERVIEW = (row, context) -> new KeptInterview(
            row.getString("id"),
            row.getString("learner"),
            row.getString("language"),
            row.getString("questions"),
            Columns.instant(row, "started"),
            Columns.instant(row, "ends"),
            Optional.ofNullable(row.getObject("finished", OffsetDateTime.class)).map(OffsetDateTime::toInstant));

    private final Database database;

    public InterviewRepository(Database database) {
        this.database = database;
    }

    /** Keeps a new interview. When this returns it survives a crash. */
    public void save(KeptInterview interview) {
        database.useTransaction(handle -> {
            LearnerRepository.know(handle, interview.learner(), interview.started());
            add(handle, interview);
        });
    }

    static void add(Handle handle, KeptInterview interview) {
        handle.createUpdate("insert into interview (id, learner, language, questions, started, ends, finished)"
                        + " values (:id, :learner, :language, :questions, :started, :ends, :finished)")
                .bind("id", interview.id())
                .bind("learner", interview.learner())
                .bind("language", interview.language())
                .bind("questions", interview.questions())
                .bind("started", Columns.time(interview.started()))
                .bind("ends", Columns.time(interview.ends()))
                .bindByType("finished", interview.finished().map(Columns::time).orElse(null), OffsetDateTime.class)
                .execute();
    }

    /** The interview of this id. */
    public Optional<KeptInterview> find(String id) {
        return database.read(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(INTERVIEW)
                .findOne());
    }

    /** All interviews of a learner, the oldest first. */
    public List<KeptInterview> of(String learner) {
        return database.read(handle -> of(handle, learner));
    }

    static List<KeptInterview> of(Handle handle, String learner) {
        return handle.createQuery(SELECT + " where learner = :learner order by started, id")
                .bind("learner", learner)
                .map(INTERVIEW)
                .list();
    }

    /** Keeps that an interview is over; once it is, it stays as it was then. When this returns it survives a crash. */
    public void finish(String id, Instant at) {
        database.useTransaction(
                handle -> handle.createUpdate("update interview set finished = :at where id = :id and finished is null")
                        .bind("id", id)
                        .bind("at", Columns.time(at))
                        .execute());
    }
}
