package org.wirebook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of this version, as the migrations make them. Flyway makes and checks them. It takes as long to start as
 * the rest of the store together, so it is asked only where its own record of a database differs in anything from the
 * migrations that are here.
 */
final class Schema {

    /** The number of the last migration. */
    static final int VERSION = 5;

    private static final String MIGRATIONS = "org/wirebook/store/migrations";

    /** Flyway's record; the row of the type TABLE says that Flyway made the record itself. */
    private static final String APPLIED = "select \"script\", \"checksum\" from \"flyway_schema_history\""
            + " where \"type\" = 'SQL' and \"success\"";

    private static final String OTHER = "select count(*) from \"flyway_schema_history\""
            + " where not (\"type\" = 'TABLE' or \"type\" = 'SQL' and \"success\")";

    private static final String[] NONE = {};

    private final ClassLoader classes = Schema.class.getClassLoader();

    /**
     * Brings a database to this version.
     *
     * @throws org.flywaydb.core.api.FlywayException if it cannot be done: it is of a newer version, or a migration
     *     failed
     */
    void bringUp(DataSource database) {
        if (!isCurrent(database)) {
            Flyway.configure(classes)
                    .dataSource(database)
                    .locations("classpath:" + MIGRATIONS)
                    .ignoreMigrationPatterns(NONE) // by itself it ignores those of newer versions
                    .load()
                    .migrate();
        }
    }

    /** Whether the database is known to be of this version. If not, it is for Flyway to say what it is. */
    boolean isCurrent(DataSource database) {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return false;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return applied(statement).equals(migrations(folder.get())) && !hasOther(statement);
        } catch (SQLException e) {
            return false; // no record yet, or none that can be read
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the migrations lie; empty if not in a folder, as in a WAR that its container did not unpack. */
    private Optional<Path> folder() {
        return Optional.ofNullable(classes.getResource(MIGRATIONS))
                .filter(url -> url.getProtocol().equals("file"))
                .map(URL::toString)
                .map(url -> Path.of(URI.create(url)));
    }

    private static Map<String, Integer> applied(Statement statement) throws SQLException {
        var applied = new HashMap<String, Integer>();
        try (ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getInt(2));
            }
        }
        return applied;
    }

    private static boolean hasOther(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(OTHER)) {
            return !rows.next() || rows.getInt(1) > 0;
        }
    }

    private static Map<String, Integer> migrations(Path folder) throws IOException {
        var migrations = new HashMap<String, Integer>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                migrations.put(file.getFileName().toString(), checksum(file));
            }
        }
        return migrations;
    }

    /** As Flyway reckons it: of the lines without their ends. */
    private static int checksum(Path file) throws IOException {
        var sum = new CRC32();
        for (String line : Files.readAllLines(file)) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) sum.getValue();
    }
}
