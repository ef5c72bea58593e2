package org.wirebook.experiment;

import java.util.List;
import org.wirebook.experiment.Run.Check;

/**
 * A run, and what else was asked of its last answer.
 *
 * @param run as it is without being asked: its checks and its verdict are its own
 * @param outcomes one for each condition, in order; none holds if the last answer never came
 */
public record Observation(Run run, List<Check> outcomes) {
    public Observation {
        outcomes = List.copyOf(outcomes);
    }

    /** Of each condition whether it holds. */
    public List<Boolean> holds() {
        return outcomes.stream().map(Check::holds).toList();
    }
}
