package org.wirebook.experiment;

import java.util.List;
import java.util.Optional;

/** A parsed {@code experiments.http}: file-level variables and steps in order. */
public record ExperimentFile(List<Variable> variables, List<Step> steps) {
    public ExperimentFile {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
    }

    /** A file-level {@code @name = value}; the value may refer to {@code base} and to variables before it. */
    public record Variable(String name, String value, int line) {}

    /**
     * Reads a file of the book.
     *
     * @throws ExperimentSyntaxException with all that is outside the subset of the format, line by line
     */
    public static ExperimentFile parse(String text) {
        return parse(text, SourceLimits.AUTHOR);
    }

    /**
     * Reads a text of any origin within limits. Takes time proportional to its length.
     *
     * @throws ExperimentSyntaxException with all that is outside the subset of the format, line by line
     */
    public static ExperimentFile parse(String text, SourceLimits limits) {
        return new ExperimentParser(limits).parse(text);
    }

    /** The step of this name. */
    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** The step of this name with all that must run before it. */
    public Optional<Experiment> experiment(String name) {
        return step(name).map(step -> Experiment.of(step, this));
    }
}
