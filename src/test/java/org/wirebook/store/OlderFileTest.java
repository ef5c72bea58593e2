package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an older version left is brought to this one, and nothing in it is lost. */
class OlderFileTest {

    private static final Instant SOON_AFTER = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void makeTheFileAsVersion3LeftIt() throws Exception {
        var file = new JdbcDataSource();
        file.setUrl("jdbc:h2:file:" + folder.resolve("wirebook"));
        file.setUser("wirebook");
        try (Connection connection = file.getConnection();
                InputStream script = Objects.requireNonNull(OlderFileTest.class.getResourceAsStream("version-3.sql"))) {
            RunScript.execute(connection, new InputStreamReader(script, StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWasKeptIsThere() {
        try (Database database = Database.open(folder)) {
            var runs = new RunRepository(database, Clock.fixed(SOON_AFTER, ZoneOffset.UTC));
            assertThat(runs.find("abcdefghjkmn"))
                    .hasValueSatisfying(run -> assertThat(run.experiment()).isEqualTo("not-modified"));
            assertThat(new IdRepository(database).reserved()).isEqualTo(4096);
            assertThat(new ChatRepository(database).events("chat"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data()).contains("你好"));
        }
    }

    @Test
    void whatIsNewCanBeKept() {
        try (Database database = Database.open(folder)) {
            var attempts = new AttemptRepository(database);

            attempts.save(attempt(ANNE, "k1", "caching/a", NOON), COUNT);

            assertThat(attempts.count(ANNE)).isEqualTo(1);
        }
    }
}
