package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway is left out only where it would find nothing to do. */
class SchemaTest {

    @TempDir
    Path folder;

    private JdbcDataSource file() {
        var file = new JdbcDataSource();
        file.setUrl("jdbc:h2:file:" + folder.resolve("wirebook"));
        file.setUser("wirebook");
        file.setPassword("");
        return file;
    }

    private void openOnce() {
        Database.open(folder).close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = file().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aNewFileIsNotCurrent() {
        assertThat(new Schema().isCurrent(file())).isFalse();
    }

    @Test
    void aFileThisVersionOpenedIsCurrent() {
        openOnce();

        assertThat(new Schema().isCurrent(file())).isTrue();
    }

    @Test
    void aFileOfAnOlderVersionGetsWhatItLacks() {
        migrateTo(1);
        assertThat(new Schema().isCurrent(file())).isFalse();

        openOnce();

        assertThat(new Schema().isCurrent(file())).isTrue();
    }

    private void migrateTo(int version) {
        Flyway.configure()
                .dataSource(file())
                .locations("classpath:org/wirebook/store/migrations")
                .target(Integer.toString(version))
                .load()
                .migrate();
    }

    @Test
    void answersThatVersion4KeptAreThere() throws Exception {
        migrateTo(4);
        execute("insert into learner values ('" + ANNE + "', now(), '')");
        for (String key : List.of("one", "two")) {
            execute("insert into attempt (learner, idempotency_key, question, card, version, language, place, given,"
                    + " is_right, ideas, sure, millis, at, run, interview, is_first, happened, is_settled, is_imported)"
                    + " values ('" + ANNE + "', '" + key + "', 'caching/a', 'caching/a', 1, 'zh', 'page', '[\"是\"]',"
                    + " true, '[]', 2, 900, timestamp with time zone '2026-11-20 12:00:00Z', '', '', true, '', true,"
                    + " false)");
        }

        try (Database database = Database.open(folder)) {
            var attempts = new AttemptRepository(database);
            assertThat(attempts.of(ANNE))
                    .extracting(kept -> kept.attempt().key())
                    .containsExactly("one", "two");
            assertThat(attempts.find(ANNE, "one"))
                    .hasValueSatisfying(kept -> assertThat(kept.attempt())
                            .isEqualTo(new NewAttempt(
                                    ANNE,
                                    "one",
                                    "caching/a",
                                    "caching/a",
                                    1,
                                    "zh",
                                    Place.PAGE,
                                    List.of("是"),
                                    true,
                                    List.of(),
                                    2,
                                    900,
                                    Instant.parse("2026-11-20T12:00:00Z"),
                                    "",
                                    "",
                                    "",
                                    true)));
            attempts.save(attempt(ANNE, "three", "caching/a", NOON), COUNT);
            assertThat(attempts.count(ANNE)).isEqualTo(3);
        }
    }

    @Test
    void theVersionIsThatOfTheLastMigration() throws Exception {
        openOnce();
        try (Connection connection = file().getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "select max(cast(\"version\" as integer)) from \"flyway_schema_history\"")) {
            assertThat(last.next()).isTrue();
            assertThat(last.getInt(1)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws Exception {
        openOnce();
        execute("insert into \"flyway_schema_history\" values"
                + " (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'WIREBOOK', now(), 1, true)");

        assertThat(new Schema().isCurrent(file())).isFalse();
        assertRefused();
    }

    @Test
    void aMigrationThatIsNotTheOneAppliedIsRefused() throws Exception {
        openOnce();
        execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"script\" = 'V1__run.sql'");

        assertThat(new Schema().isCurrent(file())).isFalse();
        assertRefused();
    }

    @Test
    void aMigrationThatFailedIsRefused() throws Exception {
        openOnce();
        execute("update \"flyway_schema_history\" set \"success\" = false where \"script\" = 'V1__run.sql'");

        assertThat(new Schema().isCurrent(file())).isFalse();
        assertRefused();
    }

    private void assertRefused() {
        assertThatThrownBy(this::openOnce)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot bring the database in");
    }
}
