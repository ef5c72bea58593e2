package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirebook.support.MovableClock;

@ParameterizedClass
@EnumSource
class RunRepositoryTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    private final Engine engine;

    @TempDir
    Path folder;

    RunRepositoryTest(Engine engine) {
        this.engine = engine;
    }

    private KeptRun run(String id) {
        return new KeptRun(id, "status-codes", "not-modified", "zh", clock.instant(), true, "{\"text\":\"三次握手\"}");
    }

    @Test
    void aKeptRunComesBackAsItWas() {
        try (Database database = engine.open(folder)) {
            var runs = new RunRepository(database, clock);
            runs.save(run("a"));

            assertThat(runs.find("a")).contains(run("a"));
            assertThat(runs.find("b")).isEmpty();
        }
    }

    @Test
    void aRunOutlivesARestart() {
        try (Database database = engine.open(folder)) {
            new RunRepository(database, clock).save(run("a"));
        }
        try (Database database = engine.open(folder)) {
            assertThat(new RunRepository(database, clock).find("a")).isPresent();
        }
    }

    @Test
    void aRunIsForgottenAfterThirtyDays() {
        try (Database database = engine.open(folder)) {
            var runs = new RunRepository(database, clock);
            runs.save(run("a"));

            clock.advance(Duration.ofDays(30).minusSeconds(1));
            assertThat(runs.find("a")).isPresent();
            clock.advance(Duration.ofSeconds(1));
            assertThat(runs.find("a")).isEmpty();
        }
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        try (Database database = engine.open(folder)) {
            var runs = new RunRepository(database, clock, 2);
            for (String id : new String[] {"a", "b", "c"}) {
                runs.save(run(id));
                clock.advance(Duration.ofSeconds(1));
            }
            runs.tidy();

            assertThat(runs.find("a")).isEmpty();
            assertThat(runs.find("b")).isPresent();
            assertThat(runs.find("c")).isPresent();
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot write to the data folder");
    }
}
