package org.wirebook.store;

/** The largest id that an event may have been given. Any thread may use it. */
public final class IdRepository {

    private final Database database;

    public IdRepository(Database database) {
        this.database = database;
    }

    /** 0 at the very beginning. */
    public long reserved() {
        return database.read(handle -> handle.createQuery("select reserved from live_id")
                .mapTo(Long.class)
                .one());
    }

    /** Keeps a new largest id. When this returns it survives a crash. */
    public void reserve(long id) {
        database.useTransaction(handle -> handle.createUpdate("update live_id set reserved = :id")
                .bind("id", id)
                .execute());
    }
}
