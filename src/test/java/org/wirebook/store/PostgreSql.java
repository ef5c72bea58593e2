package org.wirebook.store;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;

/** A real PostgreSQL for all tests of a JVM, stopped when the JVM ends. For each folder there is a database in it. */
final class PostgreSql {

    private static final PostgreSql SERVER = new PostgreSql();
    private static final String OWNER = "postgres";
    private static final String MIGRATED = "migrated";

    private final Driver driver = new Driver();
    private final EmbeddedPostgres server;
    private final Map<Path, String> databases = new ConcurrentHashMap<>();

    private PostgreSql() {
        try {
            // whatever database was closed before has taken our drivers out of DriverManager
            DriverManager.registerDriver(driver);
            server = EmbeddedPostgres.start();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no PostgreSQL", e);
        }
        execute("create database " + MIGRATED);
        connect(MIGRATED).close();
    }

    static Database open(Path folder) {
        return SERVER.connect(SERVER.databases.computeIfAbsent(folder, SERVER::copy));
    }

    /** A database that need not be migrated, which would take most of a test's time. */
    private String copy(Path folder) {
        String name = "copy" + databases.size();
        execute("create database " + name + " template " + MIGRATED);
        return name;
    }

    private Database connect(String database) {
        var config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(server.getJdbcUrl(OWNER, database));
        config.setUsername(OWNER);
        return Database.connect(config, "the database " + database, source -> Upkeep.NONE);
    }

    private void execute(String sql) {
        try (Connection connection = driver.connect(server.getJdbcUrl(OWNER, OWNER), new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
