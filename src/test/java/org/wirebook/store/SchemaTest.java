package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
        Flyway.configure()
                .dataSource(file())
                .locations("classpath:org/wirebook/store/migrations")
                .target("1")
                .load()
                .migrate();
        assertThat(new Schema().isCurrent(file())).isFalse();

        openOnce();

        assertThat(new Schema().isCurrent(file())).isTrue();
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
