package org.wirebook.experiment;

import java.time.InstantSource;
import java.util.List;

/** Runs experiments. One for the whole site; for use from any thread. */
public final class Runner {

    private final WireClient client;
    private final InstantSource clock;

    public Runner(WireClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Runs it now, as {@link Trial#run} says. */
    public Run run(Trial trial, Target target) {
        return trial.run(target, client, clock.instant());
    }

    /** Runs it now and asks more of its last answer, as {@link Experiment#observe} says. */
    public Observation observe(Experiment experiment, List<String> conditions, Target target) {
        return experiment.observe(conditions, target, client, clock.instant());
    }
}
