package org.wirebook.experiment;

import java.time.InstantSource;

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
}
