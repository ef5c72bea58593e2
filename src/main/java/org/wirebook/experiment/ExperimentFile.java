package org.wirebook.experiment;

import java.util.List;
import java.util.Optional;

/** A parsed {@code experiments.http}: file-level variables and steps in order. */
public record ExperimentFile(List<Variable> variables, List<Step> steps) {
    public ExperimentFile {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
    }

    /** A file-level {@code @name = value}. */
    public record Variable(String name, String value, int line) {}

    /** The step of this name. */
    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
