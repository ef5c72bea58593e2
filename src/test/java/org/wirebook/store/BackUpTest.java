package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackUpTest {

    private static final int THREADS = 4;
    private static final int BACKUPS = 10;

    @TempDir
    Path folder;

    private final AtomicBoolean isOver = new AtomicBoolean();

    /** Answers until the test is over. */
    private Callable<Integer> answering(AttemptRepository attempts, String learner) {
        return () -> {
            int number = 0;
            while (!isOver.get()) {
                attempts.save(attempt(learner, "k" + number, "caching/a", NOON.plusSeconds(number)), COUNT);
                number++;
            }
            return number;
        };
    }

    @Test
    void aBackupIsWholeThoughOthersAnswerMeanwhile() throws Exception {
        ExecutorService learners = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> answering = new ArrayList<>();
        try (Database database = Database.open(folder)) {
            var attempts = new AttemptRepository(database);
            for (int thread = 0; thread < THREADS; thread++) {
                answering.add(learners.submit(answering(attempts, Answering.learner(thread))));
            }
            for (int backup = 0; backup < BACKUPS; backup++) {
                database.backUp(folder.resolve(backup + ".zip"));
            }
            isOver.set(true);
            for (Future<Integer> one : answering) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            isOver.set(true);
            learners.shutdown();
        }

        int before = 0;
        for (int backup = 0; backup < BACKUPS; backup++) {
            Path restored = unpack(folder.resolve(backup + ".zip"));
            try (Database database = Database.open(restored)) {
                assertThat(Answering.answers(database, THREADS)).isGreaterThanOrEqualTo(before);
                before = Answering.answers(database, THREADS);
                Answering.assertCardsFitAnswers(database, THREADS);
            }
        }
        assertThat(before).isPositive();
    }

    @Test
    void aBackupWaitsForWhatIsUnderWay() throws Exception {
        Path file = folder.resolve("backup.zip");
        var isUnderWay = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (Database database = Database.open(folder)) {
            var writing = new Thread(() -> database.useTransaction(handle -> {
                handle.execute("update live_id set reserved = 7");
                isUnderWay.countDown();
                await(mayEnd);
            }));
            writing.start();
            await(isUnderWay);
            var backup = new Thread(() -> database.backUp(file));
            backup.start();
            while (backup.getState() != Thread.State.WAITING && backup.isAlive()) {
                Thread.onSpinWait();
            }
            boolean isThere = Files.exists(file);
            mayEnd.countDown();
            backup.join();
            writing.join();

            assertThat(isThere).isFalse();
        }
        try (Database restored = Database.open(unpack(file))) {
            assertThat(new IdRepository(restored).reserved()).isEqualTo(7);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpack(Path zip) throws IOException {
        Path restored = Files.createDirectory(Path.of(zip + ".restored"));
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            Files.copy(archive.getPath("wirebook.mv.db"), restored.resolve("wirebook.mv.db"));
        }
        return restored;
    }
}
