package org.wirebook.experiment;

import java.time.Instant;
import java.time.InstantSource;

/** Runs experiments. One for the whole site; for use from any thread. */
public final class Runner {

    private final WireClient client;
    private final InstantSource clock;

    public Runner(WireClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Runs the steps in order and checks what each of them claims. Takes at most the time that the client's limits
     * allow. Never throws for what the network or the server did: {@link Run#failure} tells.
     */
    public Run run(Experiment experiment, Target target) {
        Instant at = clock.instant();
        try (WireSession session = client.open(target)) {
            return new RunInProgress(experiment, target, client.limits(), session).run(experiment.steps(), at);
        }
    }
}
