package org.wirebook.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed again and again while it keeps answers. What it said it had kept is there. */
class DurabilityTest {

    private static final int KILLS = 50;
    private static final int THREADS = 4;
    private static final int SEED = 20_261_120;

    @TempDir
    Path folder;

    /** An answer that was acknowledged, as the program says it. */
    private record Acknowledged(String learner, String key) {}

    @Test
    @Timeout(300)
    void whatWasAcknowledgedSurvivesKilling() throws Exception {
        var random = new Random(SEED);
        List<Acknowledged> all = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<Acknowledged> now = answerAndDie("run" + kill, 100 + random.nextInt(300));
            assertThat(now).as("answers before kill " + kill).isNotEmpty();
            all.addAll(now);
            try (Database database = Database.open(folder)) {
                assertThat(lost(database, now)).as("lost by kill " + kill).isEmpty();
                Answering.assertCardsFitAnswers(database, THREADS);
            }
        }
        try (Database database = Database.open(folder)) {
            assertThat(lost(database, all)).as("lost later").isEmpty();
        }
    }

    /** Runs the program until some time after its first answer. */
    private List<Acknowledged> answerAndDie(String run, int millis) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Answering.class.getName(),
                        folder.toString(),
                        String.valueOf(THREADS),
                        run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            List<Acknowledged> acknowledged = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (acknowledged.isEmpty()) {
                    // Process.destroyForcibly would close the stream as well
                    CompletableFuture.delayedExecutor(millis, MILLISECONDS)
                            .execute(process.toHandle()::destroyForcibly);
                }
                String[] words = line.split(" ", -1);
                if (words.length == 3 && words[2].equals("kept")) { // the last line may be cut
                    acknowledged.add(new Acknowledged(words[0], words[1]));
                }
            }
            return acknowledged;
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static List<Acknowledged> lost(Database database, List<Acknowledged> acknowledged) {
        var attempts = new AttemptRepository(database);
        return acknowledged.stream()
                .filter(one -> attempts.find(one.learner(), one.key()).isEmpty())
                .toList();
    }
}
