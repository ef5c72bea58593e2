package org.wirebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A program that keeps answers until it is killed. It takes a folder, how many threads answer, and a name for the run.
 * On standard output it says the key of each answer when that is kept, and not before.
 */
final class Answering {

    private Answering() {}

    public static void main(String[] args) {
        var attempts = new AttemptRepository(Database.open(Path.of(args[0])));
        for (int thread = 0; thread < Integer.parseInt(args[1]); thread++) {
            String learner = learner(thread);
            String run = args[2] + "-" + thread + "-";
            new Thread(() -> answer(attempts, learner, run)).start();
        }
    }

    /** Who answers in a thread. */
    static String learner(int thread) {
        return "learner" + thread;
    }

    /** Neither an answer without its effect on the card nor the other way about. */
    static void assertCardsFitAnswers(Database database, int threads) {
        var cards = new CardRepository(database);
        var attempts = new AttemptRepository(database);
        for (int thread = 0; thread < threads; thread++) {
            List<KeptAttempt> kept = attempts.of(learner(thread));
            assertThat(attempts.count(learner(thread))).isEqualTo(kept.size());
            assertThat(cards.of(learner(thread)).stream().mapToInt(KeptCard::reps))
                    .containsExactlyElementsOf(kept.isEmpty() ? List.of() : List.of(kept.size()));
        }
    }

    /** How many there are of all. */
    static int answers(Database database, int threads) {
        var attempts = new AttemptRepository(database);
        return IntStream.range(0, threads)
                .map(thread -> attempts.count(learner(thread)))
                .sum();
    }

    private static void answer(AttemptRepository attempts, String learner, String run) {
        for (int number = 0; ; number++) {
            String key = run + number;
            attempts.save(attempt(learner, key, "caching/validators", NOON.plusSeconds(number)), COUNT);
            System.out.println(learner + " " + key + " kept");
        }
    }
}
