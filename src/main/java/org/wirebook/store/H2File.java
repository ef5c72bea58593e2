package org.wirebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file of an H2 database. With each commit H2 adds the pages that changed, some 50 kB; what the earlier ones still
 * hold stays where it is until somebody moves it together. H2 does that by itself only when it delays its writes, and
 * no SQL asks for it.
 */
final class H2File implements Upkeep {

    /** As much as 16 answers add, which a few milliseconds move. */
    private static final int WRITES = 16;

    private static final int MOVED_OCTETS = 1 << 20;
    private static final int FILL_PERCENT = 50;

    private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MVStore store;
    private long synced = System.nanoTime() - SYNC_NANOS;
    private int writes;

    H2File(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            this.store = session.getDatabase().getStore().getMvStore();
        }
    }

    @Override
    public void stamp(int version) {
        if (store.getStoreVersion() != version) {
            store.setStoreVersion(version);
            store.commit();
        }
    }

    /** What no longer counts is written over only when what counts instead is on the disk: see RETENTION_TIME. */
    @Override
    public void sync() {
        long now = System.nanoTime();
        if (now - synced >= SYNC_NANOS) {
            store.sync();
            synced = now;
        }
    }

    @Override
    public void tidy(int writes) {
        this.writes += writes;
        if (this.writes >= WRITES) {
            this.writes = 0;
            if (store.compact(FILL_PERCENT, MOVED_OCTETS)) {
                store.commit();
            }
        }
    }
}
