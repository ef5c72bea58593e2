package org.wirebook.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirebook.experiment.ExperimentFile.Variable;

/**
 * A named step and the steps it refers to, directly or through others.
 *
 * @param variables of its file
 * @param steps in the order of the file; the named one is the last
 */
public record Experiment(List<Variable> variables, List<Step> steps) {
    public Experiment {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an experiment without steps");
        }
    }

    static Experiment of(Step named, ExperimentFile file) {
        Set<String> names = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(named));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (names.add(step.name())) {
                step.references().stream()
                        .flatMap(name -> file.step(name).stream())
                        .forEach(open::push);
            }
        }
        return new Experiment(
                file.variables(),
                file.steps().stream()
                        .filter(step -> names.contains(step.name()))
                        .toList());
    }

    /** The step that gives the experiment its name, title and claim. */
    public Step step() {
        return steps.get(steps.size() - 1);
    }

    /** Of {@link #step()}. */
    public String name() {
        return step().name();
    }
}
