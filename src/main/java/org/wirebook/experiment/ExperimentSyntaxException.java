package org.wirebook.experiment;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A text is not an experiment file. Carries every problem found, in the order of the lines. */
public final class ExperimentSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SyntaxProblem> problems;

    ExperimentSyntaxException(List<SyntaxProblem> problems) {
        super(problems.stream().map(SyntaxProblem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All of it, a line for each, in the language of this tag. */
    public String in(String language) {
        return problems.stream().map(problem -> problem.in(language)).collect(joining("\n"));
    }

    /** At least one. */
    public List<SyntaxProblem> problems() {
        return problems;
    }
}
