package org.wirebook.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to what outlives a restart: an H2 file, migrated to this version's tables. Any thread may use it. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 8;
    private static final String NAME = "wirebook";
    private static final String FILE = NAME + ".mv.db"; // as H2 calls it

    /** Makes what looks after a database. */
    interface UpkeepOf {
        Upkeep in(DataSource source) throws SQLException;
    }

    private final HikariDataSource pool;
    private final GroupCommit commits;
    private final AtomicLong rewrites = new AtomicLong();
    private @Nullable Jdbi jdbi;

    private Database(HikariDataSource pool, Upkeep upkeep) {
        this.pool = pool;
        this.commits = new GroupCommit(this::jdbi, upkeep);
    }

    /**
     * Opens, and where it is missing makes, {@code wirebook.mv.db} in a folder.
     *
     * @throws StoreException if the folder cannot be written, or the file is damaged, in use, or from a newer version
     */
    public static Database open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("cannot write to the data folder " + folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreException("cannot write to the data folder " + folder);
        }
        StoreFile.check(folder.resolve(FILE), Schema.VERSION);
        var config = new HikariConfig();
        // By name: DriverManager knows only the drivers of the first web app that asked it.
        config.setDriverClassName("org.h2.Driver");
        // WRITE_DELAY=0: H2 writes to the file when we commit, and at no other time.
        // RETENTION_TIME: what no longer counts is written over two seconds later. H2 waits 45, for a disk that nobody
        // asks to sync; ours is asked each second.
        // DB_CLOSE_ON_EXIT=FALSE: the application closes the file after the last request, not H2 before it.
        // TRACE_LEVEL_FILE=0: what goes wrong is in our log.
        config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME)
                + ";WRITE_DELAY=0;RETENTION_TIME=2000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        config.setUsername("wirebook");
        config.setPassword("");
        return connect(config, "the data folder " + folder, H2File::new);
    }

    /** Whether anything is kept in a folder. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /**
     * Opens a database that is there.
     *
     * @param config driver, address and who we are there
     * @param where for messages
     * @param upkeep made when the database is open
     * @throws StoreException if it cannot be opened or brought to this version
     */
    static Database connect(HikariConfig config, String where, UpkeepOf upkeep) {
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException("cannot open the database in " + where + ": another Wirebook may use it", e);
        }
        try {
            new Schema().bringUp(pool);
            Upkeep kept = upkeep.in(pool);
            kept.stamp(Schema.VERSION);
            return new Database(pool, kept);
        } catch (FlywayException | SQLException e) {
            pool.close();
            throw new StoreException("cannot bring the database in " + where + " to this version", e);
        }
    }

    /** Jdbi over this database, made when it is first asked for: the site starts without it. */
    private synchronized Jdbi jdbi() {
        if (jdbi == null) {
            jdbi = Jdbi.create(pool);
        }
        return jdbi;
    }

    <T> T read(HandleCallback<T, RuntimeException> work) {
        return jdbi().withHandle(work);
    }

    /** Several queries see what was there at one instant. */
    <T> T readAtOnce(HandleCallback<T, RuntimeException> work) {
        return jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    /** Does all of it or nothing. When this returns it survives a crash. */
    void useTransaction(HandleConsumer<RuntimeException> work) {
        inTransaction(work.asCallback());
    }

    /** Does all of it or nothing. When this returns it survives a crash. */
    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return commits.write(work);
    }

    /** As {@link #useTransaction}, for what may change or delete attempts that were there before. */
    <T> T rewrite(HandleCallback<T, RuntimeException> work) {
        try {
            return inTransaction(work);
        } finally {
            rewrites.incrementAndGet();
        }
    }

    /** How often attempts were rewritten: whoever has counted them must count them again when this has changed. */
    long rewrites() {
        return rewrites.get();
    }

    /**
     * Writes a ZIP with the file of the database as it is at one moment, while others go on reading and writing.
     *
     * @param file does not exist yet
     * @throws StoreException if it cannot be written
     */
    public void backUp(Path file) {
        var isHeld = new CompletableFuture<Void>();
        var isOver = new AtomicBoolean();
        commits.between(() -> {
            isHeld.complete(null);
            awaitBegin(file, isOver);
        });
        isHeld.join();
        try {
            jdbi().useHandle(handle -> handle.execute("backup to ?", file.toString()));
        } catch (JdbiException e) {
            throw new StoreException("cannot write to " + file, e);
        } finally {
            isOver.set(true);
        }
    }

    /**
     * Waits until H2 has written what it holds in memory. If that was half of a transaction, the backup would have half
     * of it. H2 does it before the first octets of the backup, and tells nobody.
     */
    private static void awaitBegin(Path file, AtomicBoolean isOver) {
        while (!isOver.get() && file.toFile().length() == 0) {
            LockSupport.parkNanos(MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close() {
        commits.close();
        pool.close();
        forgetDrivers();
    }

    /** A driver left in DriverManager would keep every class of a web app alive after its removal. */
    private static void forgetDrivers() {
        ClassLoader ours = Database.class.getClassLoader();
        DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == ours)
                .toList()
                .forEach(driver -> {
                    try {
                        DriverManager.deregisterDriver(driver);
                    } catch (SQLException e) {
                        log.warn("cannot deregister {}", driver, e);
                    }
                });
    }
}
