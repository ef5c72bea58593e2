package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirebook.store.Learning.ANNE;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be used is refused with a line that says what to do, and stays as it is. */
class DamagedFileTest {

    private static final int ANSWERS = 100;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("wirebook.mv.db");
    }

    @BeforeEach
    void makeAFile() {
        try (Database database = Database.open(folder)) {
            var attempts = new AttemptRepository(database);
            for (int i = 0; i < ANSWERS; i++) {
                attempts.save(attempt(ANNE, "k" + i, "caching/a", NOON.plusSeconds(i)), COUNT);
            }
        }
    }

    private void assertRefusedAndUntouched(byte[] damaged) throws IOException {
        Files.write(file(), damaged);

        assertThatThrownBy(() -> Database.open(folder).close())
                .isInstanceOf(StoreException.class)
                .hasMessage(file() + " is damaged: put a backup in its place");

        assertThat(file()).hasBinaryContent(damaged);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.3})
    void aFileOfWhichLittleIsLeft(double left) throws IOException {
        byte[] whole = Files.readAllBytes(file());

        assertRefusedAndUntouched(Arrays.copyOf(whole, (int) (whole.length * left)));
    }

    /** At the end of a file there may be nothing; then nothing is missing without it. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99})
    void aFileWhoseEndIsMissingIsNotTakenForAnOlderOne(double left) throws IOException {
        byte[] whole = Files.readAllBytes(file());
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * left));
        Files.write(file(), cut);

        try (Database database = Database.open(folder)) {
            assertThat(new AttemptRepository(database).count(ANNE)).isEqualTo(ANSWERS);
        } catch (StoreException e) {
            assertRefusedAndUntouched(cut);
        }
    }

    @Test
    void aFileOfANewerVersion() throws IOException {
        try (MVStore store = MVStore.open(file().toString())) {
            store.setStoreVersion(Schema.VERSION + 1);
        }
        byte[] newer = Files.readAllBytes(file());

        assertThatThrownBy(() -> Database.open(folder).close())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file() + " is of a newer Wirebook");

        assertThat(file()).hasBinaryContent(newer);
    }

    @Test
    void aFileOfSomethingElse() throws IOException {
        var other = new byte[100_000];
        new Random(1).nextBytes(other);

        assertRefusedAndUntouched(other);
    }

    @Test
    void aFileWithoutItsBeginning() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        Arrays.fill(whole, 0, 8_192, (byte) 0);

        assertRefusedAndUntouched(whole);
    }

    @Test
    void aWholeFileIsOpened() {
        try (Database database = Database.open(folder)) {
            assertThat(new AttemptRepository(database).count(ANNE)).isEqualTo(ANSWERS);
        }
    }
}
