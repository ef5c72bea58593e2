package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class IdRepositoryTest {

    private final Engine engine;

    @TempDir
    Path folder;

    IdRepositoryTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void whatIsReservedOutlivesARestart() {
        try (Database database = engine.open(folder)) {
            var ids = new IdRepository(database);
            assertThat(ids.reserved()).isZero();
            ids.reserve(1_000);
        }
        try (Database database = engine.open(folder)) {
            assertThat(new IdRepository(database).reserved()).isEqualTo(1_000);
        }
    }
}
