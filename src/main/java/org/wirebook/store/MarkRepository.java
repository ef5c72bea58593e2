package org.wirebook.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The pages that learners have read and the experiments they have run. */
public final class MarkRepository {

    /** What a learner does once. */
    private record Deed(Mark.Kind kind, String subject) {}

    private final Database database;

    public MarkRepository(Database database) {
        this.database = database;
    }

    /** Keeps that a learner did something, unless they did it before. When this returns it survives a crash. */
    public void put(String learner, Mark mark) {
        putAll(learner, List.of(mark));
    }

    /** Keeps several. */
    public void putAll(String learner, List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        database.useTransaction(handle -> {
            LearnerRepository.know(handle, learner, marks.get(0).at());
            putAll(handle, learner, marks);
        });
    }

    static void putAll(Handle handle, String learner, List<Mark> marks) {
        Set<Deed> done = new HashSet<>();
        of(handle, learner).forEach(mark -> done.add(new Deed(mark.kind(), mark.subject())));
        add(
                handle,
                learner,
                marks.stream()
                        .filter(mark -> done.add(new Deed(mark.kind(), mark.subject())))
                        .toList());
    }

    private static void add(Handle handle, String learner, List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into mark (learner, kind, subject, at) values (:learner, :kind, :subject, :at)");
        marks.forEach(mark -> batch.bind("learner", learner)
                .bind("kind", mark.kind().text())
                .bind("subject", mark.subject())
                .bind("at", Columns.time(mark.at()))
                .add());
        batch.execute();
    }

    /** What a learner did, the oldest first. */
    public List<Mark> of(String learner) {
        return database.read(handle -> of(handle, learner));
    }

    static List<Mark> of(Handle handle, String learner) {
        return handle.createQuery(
                        "select kind, subject, at from mark where learner = :learner order by at, kind, subject")
                .bind("learner", learner)
                .map((row, context) -> new Mark(
                        Mark.Kind.of(row.getString("kind")), row.getString("subject"), Columns.instant(row, "at")))
                .list();
    }
}
