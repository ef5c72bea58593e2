package org.wirebook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * How long the store takes with a million answers of 5,000 learners to 130 questions. Takes a folder, which is filled
 * if it is empty, and how many answers; then how long to measure, in seconds.
 */
final class LearningStore {

    private static final int LEARNERS = 5_000;
    private static final int QUESTIONS = 130;
    private static final int OF_THE_KEENEST = 20_000;
    private static final int OF_ANOTHER = 200;
    private static final int BATCH = 10_000;
    private static final int THREADS = 50;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(20);

    private static final CardUpdate CARD = (before, kept) -> Optional.of(card(
            kept.attempt(), before.map(KeptCard::reps).orElse(0) + 1, before.map(KeptCard::stability).orElse(2.3065)));

    private final Path folder;
    private final int answers;
    private final Duration time;

    private LearningStore(Path folder, int answers, Duration time) {
        this.folder = folder;
        this.answers = answers;
        this.time = time;
    }

    public static void main(String[] args) throws Exception {
        var bench = new LearningStore(Path.of(args[0]), Integer.parseInt(args[1]), Duration.ofSeconds(Long.parseLong(args[2])));
        if (!Files.exists(bench.file())) {
            bench.fill();
        }
        bench.run();
    }

    private Path file() {
        return folder.resolve("wirebook.mv.db");
    }

    private void fill() {
        time("filled", () -> {
            try (Database database = Database.open(folder)) {
                insertLearners(database);
                insertAnswers(database);
                compact(database);
            }
            return 0;
        });
        size("after filling and closing");
    }

    /** Filling leaves gigabytes behind that answering one by one does not. */
    private static void compact(Database database) {
        try {
            database.read(handle -> handle.execute("shutdown compact"));
        } catch (JdbiException e) {
            System.out.println("compacted and closed: " + e.getMessage());
        }
    }

    private static void insertLearners(Database database) {
        database.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into learner (id, created, zone) values (:id, :at, '')");
            for (int learner = 0; learner < LEARNERS; learner++) {
                batch.bind("id", learner(learner)).bind("at", Columns.time(BEGIN)).add();
            }
            batch.execute();
        });
    }

    private void insertAnswers(Database database) {
        var random = new Random(1);
        var reps = new int[LEARNERS][QUESTIONS];
        for (int done = 0; done < answers; done += BATCH) {
            int from = done;
            database.useTransaction(handle -> {
                PreparedBatch batch = handle.prepareBatch(AttemptColumns.INSERT);
                for (int number = from; number < Math.min(answers, from + BATCH); number++) {
                    int learner = whoAnswers(number, random);
                    int question = random.nextInt(QUESTIONS);
                    NewAttempt attempt = attempt(learner, question, number, random);
                    AttemptColumns.bind(batch, attempt, reps[learner][question]++ == 0, false).add();
                }
                batch.execute();
            });
        }
        System.out.printf("%d answers%n", answers);
        var cards = new CardRepository(database);
        for (int learner = 0; learner < LEARNERS; learner++) {
            int[] known = reps[learner];
            int who = learner;
            cards.rebuild(
                    learner(learner),
                    all -> IntStream.range(0, QUESTIONS)
                            .filter(question -> known[question] > 0)
                            .mapToObj(question -> card(attempt(who, question, 0, random), known[question], 5))
                            .toList(),
                    BEGIN);
        }
    }

    /** The first learner is the keenest, the second answers as often as most; the others share the rest. */
    private int whoAnswers(int number, Random random) {
        if (number % (answers / OF_THE_KEENEST) == 0) {
            return 0;
        }
        return number % (answers / OF_ANOTHER) == 1 ? 1 : 2 + random.nextInt(LEARNERS - 2);
    }

    private static String learner(int number) {
        return "learner-%014d".formatted(number);
    }

    private static String question(int number) {
        return "page-of-the-book-%d/question-of-it-%d".formatted(number / 6, number);
    }

    private static NewAttempt attempt(int learner, int questionNumber, int number, Random random) {
        String question = question(questionNumber);
        boolean isRight = random.nextInt(10) < 6;
        return new NewAttempt(
                learner(learner),
                "%08x-%016x".formatted(number, random.nextLong()),
                question,
                question,
                1,
                random.nextBoolean() ? "zh" : "en",
                Place.values()[random.nextInt(3)],
                isRight ? List.of("a") : List.of("abc".substring(random.nextInt(3)).substring(0, 1)),
                isRight,
                isRight ? List.of() : List.of(question + "-idea"),
                random.nextInt(4),
                random.nextInt(60_000) - 1,
                BEGIN.plus(STEP.multipliedBy(number)),
                random.nextInt(6) == 0 ? "abcdefghijk" : "",
                "",
                "",
                true);
    }

    private static KeptCard card(NewAttempt attempt, int reps, double stability) {
        return new KeptCard(
                attempt.card(),
                stability,
                6.4133,
                attempt.at().plus(Duration.ofDays(3)),
                attempt.at(),
                reps,
                1,
                attempt.question(),
                attempt.isRight(),
                attempt.ideas());
    }

    private void run() throws Exception {
        size("before");
        time("open", () -> {
            Database.open(folder).close();
            return 0;
        });
        long begin = System.nanoTime();
        try (Database database = Database.open(folder)) {
            System.out.printf("opened in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
            measure(database);
            size("before closing");
            openAfterCrash();
            begin = System.nanoTime();
        }
        System.out.printf("closed in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        size("after closing");
    }

    private void measure(Database database) throws Exception {
        for (int round = 0; round < 3; round++) {
            progress(database, "learner of " + OF_ANOTHER, learner(1));
            progress(database, "learner of " + OF_THE_KEENEST, learner(0));
        }
        var stats = new StatsRepository(database);
        for (int round = 0; round < 3; round++) {
            time("stats", () -> stats.questions().size());
        }
        save(database, "at their own pace", PAUSE);
        ExecutorService aside = Executors.newSingleThreadExecutor();
        var over = new AtomicBoolean();
        Future<?> reading = aside.submit(() -> {
            while (!over.get()) {
                stats.questions();
            }
        });
        save(database, "at their own pace, stats all the time", PAUSE);
        over.set(true);
        reading.get();
        aside.shutdown();
        save(database, "flat out", Duration.ZERO);
        size("after that");
    }

    private static void progress(Database database, String who, String learner) {
        var attempts = new AttemptRepository(database);
        var cards = new CardRepository(database);
        time(who + ": cards", () -> cards.of(learner).size());
        time(who + ": count", () -> attempts.count(learner));
        time(who + ": times", () -> attempts.times(learner, 50).size());
        time(who + ": latest", () -> attempts.latest(learner, question(1)).isPresent() ? 1 : 0);
        time(who + ": all", () -> attempts.of(learner).size());
    }

    /** @param pause between answers of one learner, half of it to one and a half */
    private void save(Database database, String how, Duration pause) throws Exception {
        var attempts = new AttemptRepository(database);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long written = written();
        long begin = System.nanoTime();
        List<Future<long[]>> running = IntStream.range(0, THREADS)
                .mapToObj(thread -> pool.submit(() -> answer(attempts, new Random(thread), begin, pause)))
                .toList();
        var all = new ArrayList<long[]>();
        for (Future<long[]> one : running) {
            all.add(one.get());
        }
        pool.shutdown();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "saved by %d %s: %.1f/s, p50 %.2f ms, p99 %.2f ms, longest %.2f ms, %d KB written for each%n",
                THREADS,
                how,
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                (written() - written) / 1000 / nanos.length);
        size("then");
    }

    /** Octets that this process has given to the disk; Linux tells it. */
    private static long written() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("write_bytes: "))
                .mapToLong(line -> Long.parseLong(line.substring("write_bytes: ".length())))
                .sum();
    }

    private long[] answer(AttemptRepository attempts, Random random, long begin, Duration pause) throws InterruptedException {
        var nanos = new ArrayList<Long>();
        while (System.nanoTime() - begin < time.toNanos()) {
            if (!pause.isZero()) {
                Thread.sleep(pause.toMillis() / 2 + random.nextInt((int) pause.toMillis()));
            }
            NewAttempt attempt = attempt(2 + random.nextInt(LEARNERS - 2), random.nextInt(QUESTIONS), answers + random.nextInt(answers), random);
            long start = System.nanoTime();
            attempts.save(attempt, CARD);
            nanos.add(System.nanoTime() - start);
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    /** What a machine finds that lost its power: the file as it is at this instant. */
    private void openAfterCrash() throws IOException {
        Path crashed = Files.createDirectories(folder.resolve("crashed"));
        Path copy = crashed.resolve("wirebook.mv.db");
        Files.copy(file(), copy, StandardCopyOption.REPLACE_EXISTING);
        time("opened after a crash", () -> {
            Database.open(crashed).close();
            return 0;
        });
        Files.delete(copy);
        Files.delete(crashed);
    }

    private static void time(String what, Callable<Integer> work) {
        long begin = System.nanoTime();
        try {
            int found = work.call();
            System.out.printf("%s: %.1f ms (%d)%n", what, (System.nanoTime() - begin) / 1e6, found);
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }

    private void size(String when) {
        try {
            System.out.printf("file %s: %d MB%n", when, Files.size(file()) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
