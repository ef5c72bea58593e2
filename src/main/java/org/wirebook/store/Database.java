package org.wirebook.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to what outlives a restart: an H2 file, migrated to this version's tables. Any thread may use it. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 8;
    private static final String UNIQUE_VIOLATION = "23505"; // in H2 and PostgreSQL

    private final HikariDataSource pool;
    private @Nullable Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
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
        refuseDamaged(folder);
        var config = new HikariConfig();
        // By name: DriverManager knows only the drivers of the first web app that asked it.
        config.setDriverClassName("org.h2.Driver");
        // WRITE_DELAY=0: a commit is on its way to the disk before it is acknowledged; H2 waits half a second
        // otherwise.
        // DB_CLOSE_ON_EXIT=FALSE: the application closes the file after the last request, not H2 before it.
        // TRACE_LEVEL_FILE=0: what goes wrong is in our log.
        config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("wirebook")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        config.setUsername("wirebook");
        config.setPassword("");
        return connect(config, "the data folder " + folder);
    }

    private static void refuseDamaged(Path folder) {
        Path file = folder.resolve("wirebook.mv.db");
        try {
            if (StoreFile.isDamaged(file)) {
                throw new StoreException(file + " is damaged: put a backup in its place");
            }
        } catch (IOException e) {
            throw new StoreException("cannot read " + file, e);
        }
    }

    /**
     * Opens a database that is there.
     *
     * @param config driver, address and who we are there
     * @param where for messages
     * @throws StoreException if it cannot be opened or brought to this version
     */
    static Database connect(HikariConfig config, String where) {
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
        } catch (FlywayException e) {
            pool.close();
            throw new StoreException("cannot bring the database in " + where + " to this version", e);
        }
        return new Database(pool);
    }

    /** Jdbi over this database, made when it is first asked for: the site starts without it. */
    synchronized Jdbi jdbi() {
        if (jdbi == null) {
            jdbi = Jdbi.create(pool);
        }
        return jdbi;
    }

    void useTransaction(HandleConsumer<RuntimeException> work) {
        inTransaction(work.asCallback());
    }

    /**
     * Does all of it or nothing; again from the start, if another transaction made the same row at the same instant.
     */
    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi().inTransaction(work);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException refusal && UNIQUE_VIOLATION.equals(refusal.getSQLState())) {
                return jdbi().inTransaction(work);
            }
            throw e;
        }
    }

    /**
     * Writes a ZIP with the file of the database as it is at one moment, while others go on reading and writing.
     *
     * @throws StoreException if it cannot be written
     */
    public void backUp(Path file) {
        try {
            jdbi().useHandle(handle -> handle.execute("backup to ?", file.toString()));
        } catch (JdbiException e) {
            throw new StoreException("cannot write to " + file, e);
        }
    }

    @Override
    public void close() {
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
