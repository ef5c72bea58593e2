package org.wirebook.store;

import static org.wirebook.store.Learning.COUNT;
import static org.wirebook.store.Learning.NOON;
import static org.wirebook.store.Learning.attempt;

import java.nio.file.Path;

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

    private static void answer(AttemptRepository attempts, String learner, String run) {
        for (int number = 0; ; number++) {
            String key = run + number;
            attempts.save(attempt(learner, key, "caching/validators", NOON.plusSeconds(number)), COUNT);
            System.out.println(learner + " " + key + " kept");
        }
    }
}
