package org.wirebook.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Those who answer, by the ids that browsers hold. When a method returns, what it did survives a crash. */
public final class LearnerRepository {

    private final Database database;

    public LearnerRepository(Database database) {
        this.database = database;
    }

    /** Makes somebody known, unless they are. Whoever writes about a learner begins with it. */
    static void know(Handle handle, String learner, Instant now) {
        boolean isKnown = handle.createQuery("select id from learner where id = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!isKnown) {
            handle.createUpdate("insert into learner (id, created, zone) values (:learner, :now, '')")
                    .bind("learner", learner)
                    .bind("now", Columns.time(now))
                    .execute();
        }
    }

    /** The name of the learner's time zone, if they said one. */
    public Optional<String> zone(String learner) {
        return database.read(handle -> zone(handle, learner));
    }

    static Optional<String> zone(Handle handle, String learner) {
        return handle.createQuery("select zone from learner where id = :learner and zone <> ''")
                .bind("learner", learner)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Keeps where a learner's days begin.
     *
     * @param zone such as {@code Asia/Shanghai}, no longer than 64 characters
     */
    public void setZone(String learner, String zone, Instant now) {
        database.useTransaction(handle -> {
            know(handle, learner, now);
            setZone(handle, learner, zone);
        });
    }

    static void setZone(Handle handle, String learner, String zone) {
        handle.createUpdate("update learner set zone = :zone where id = :learner")
                .bind("learner", learner)
                .bind("zone", zone)
                .execute();
    }

    /** Keeps nothing about a learner any more. */
    public void forget(String learner) {
        database.rewrite(handle -> forget(handle, learner));
    }

    private static int forget(Handle handle, String learner) {
        handle.createUpdate("delete from attempt where learner = :learner")
                .bind("learner", learner)
                .execute();
        return handle.createUpdate("delete from learner where id = :learner") // and all else that refers to it
                .bind("learner", learner)
                .execute();
    }

    /**
     * Makes two learners one. Attempts, marks and interviews move; those that both have stay as the one who remains has
     * them. Cards do not: they are to be made again from all attempts. The other learner is forgotten.
     *
     * @param from is there no more afterwards
     */
    public void join(String from, String into, Instant now) {
        if (from.equals(into)) {
            return;
        }
        database.rewrite(handle -> {
            know(handle, into, now);
            move(handle, from, into, "attempt", "idempotency_key");
            move(handle, from, into, "mark", "kind || ' ' || subject");
            move(handle, from, into, "interview", "id");
            AttemptRepository.settleFirsts(handle, into);
            if (zone(handle, into).isEmpty()) {
                zone(handle, from).ifPresent(zone -> setZone(handle, into, zone));
            }
            return forget(handle, from);
        });
    }

    private static void move(Handle handle, String from, String into, String table, String key) {
        handle.createUpdate("update " + table + " set learner = :into where learner = :from and " + key
                        + " not in (select " + key + " from " + table + " where learner = :into)")
                .bind("from", from)
                .bind("into", into)
                .execute();
    }
}
